package org.colloquium.digest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.account.Person;
import org.colloquium.digest.DigestEntry;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.Findings;
import org.colloquium.digest.ImportResult;
import org.colloquium.digest.Judgement;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to, or would come to.
 *
 * @param id null on a dry run
 * @param found how many entries of every kind there are
 * @param added how many new papers were, or would be, stored
 * @param duplicates how many entries are the same works as papers of the library or earlier entries
 */
record ImportJson(
        @Nullable String id,
        String format,
        @Nullable Map<String, Integer> declared,
        int found,
        int added,
        int duplicates,
        List<String> warnings,
        List<LeftOver> leftOver,
        List<PaperJson> papers,
        @Nullable LocalDate date,
        @Nullable String fileName,
        @Nullable PersonJson importedBy,
        @Nullable Instant importedAt) {
    static ImportJson of(ImportResult it) {
        DigestSummary digest = it.digest();
        Findings findings = it.findings();
        return new ImportJson(
                digest == null ? null : digest.id().toString(),
                findings.format(),
                declared(findings),
                it.entries().size(),
                it.added(),
                it.duplicates(),
                findings.warnings(),
                findings.leftOver(),
                it.entries().stream().map(PaperJson::of).toList(),
                findings.dated(),
                digest == null ? null : digest.fileName(),
                digest == null ? null : PersonJson.of(digest.by()),
                digest == null ? null : digest.importedAt());
    }

    private static @Nullable Map<String, Integer> declared(Findings findings) {
        Map<String, Integer> declared = new LinkedHashMap<>();
        findings.declared().forEach((kind, count) -> declared.put(key(kind), count));
        return declared.isEmpty() ? null : declared;
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case NEW -> "new";
            case CROSS_LIST -> "crossList";
            case REPLACEMENT -> "replacement";
        };
    }

    /** Who imported it. */
    record PersonJson(String id, String name) {
        static @Nullable PersonJson of(@Nullable Person person) {
            return person == null ? null : new PersonJson(person.id().toString(), person.name());
        }
    }

    /**
     * An entry of the digest.
     *
     * @param title as the source writes it, {@code titleText} as a screen shows it; likewise the abstract
     */
    @Schema(name = "ImportPaperJson")
    record PaperJson(
            @Nullable String id,
            String title,
            String titleText,
            @JsonProperty("abstract") String summary,
            String abstractText,
            List<String> authors,
            @Nullable String arxivId,
            @Nullable String doi,
            @Nullable String published,
            @Nullable String venue,
            @Nullable String comment,
            String kind,
            List<LinkJson> links,
            int firstLine,
            int lastLine,
            @Nullable String part,
            double confidence,
            @Nullable DuplicateJson duplicateOf,
            boolean selected) {
        static PaperJson of(DigestEntry entry) {
            Candidate it = entry.candidate();
            PaperId paper = entry.paper();
            ArxivId arxivId = it.arxivId();
            Doi doi = it.doi();
            return new PaperJson(
                    paper == null ? null : paper.toString(),
                    it.rawTitle(),
                    it.titleText(),
                    it.rawAbstract(),
                    it.abstractText(),
                    it.authors(),
                    arxivId == null ? null : arxivId.id(),
                    doi == null ? null : doi.value(),
                    it.published(),
                    it.venue(),
                    it.comment(),
                    it.kind().key(),
                    it.links().stream()
                            .map(link -> new LinkJson(link.rel().key(), link.url()))
                            .toList(),
                    it.firstLine(),
                    it.lastLine(),
                    it.part(),
                    it.confidence(),
                    DuplicateJson.of(entry.judgement()),
                    entry.selected());
        }
    }

    /** A link and what it leads to. */
    @Schema(name = "ImportLinkJson")
    record LinkJson(String rel, String url) {}

    /** The paper of the library, or the earlier entry by its index, that an entry is the same work as. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DuplicateJson(@Nullable String id, @Nullable Integer index, String why) {
        static @Nullable DuplicateJson of(Judgement judgement) {
            PaperId paper = judgement.paper();
            return judgement.isDuplicate()
                    ? new DuplicateJson(paper == null ? null : paper.toString(), judgement.entry(), judgement.why())
                    : null;
        }
    }
}
