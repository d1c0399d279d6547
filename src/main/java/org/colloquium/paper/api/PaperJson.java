package org.colloquium.paper.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.account.Person;
import org.colloquium.paper.FieldOrigin;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.RollCall;
import org.colloquium.paper.SeenIn;
import org.colloquium.paper.SharedRemark;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is read.
 *
 * @param title the source's characters, and {@code titleText} what the screen shows; likewise the abstract
 * @param venue where it appeared; {@code comment} what its authors or a digest say of it
 * @param merged the papers that were merged into it; asking for one of them answers with this one
 * @param seenIn absent in lists, as are {@code rollCall}, {@code remarks} and {@code origins}
 * @param origins where each field comes from, by the name of the field; links by kind, such as {@code links.pdf}
 */
record PaperJson(
        String id,
        String title,
        String titleText,
        @JsonProperty("abstract") String abstractSource,
        String abstractText,
        List<String> authors,
        @Nullable String arxivId,
        @Nullable String doi,
        @Nullable LocalDate published,
        List<LinkJson> links,
        @Nullable String venue,
        @Nullable String comment,
        List<String> merged,
        Instant addedAt,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SeenInJson> seenIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RollCallJson rollCall,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RemarkJson> remarks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, OriginJson> origins) {
    static PaperJson of(PaperDetails it) {
        return new PaperJson(
                it.id().toString(),
                it.title(),
                it.titleText(),
                it.abstractSource(),
                it.abstractText(),
                it.authors(),
                it.arxivId(),
                it.doi(),
                it.published(),
                it.links().stream().map(LinkJson::of).toList(),
                it.venue(),
                it.comment(),
                it.merged().stream().map(Object::toString).toList(),
                it.addedAt(),
                it.version(),
                null,
                null,
                null,
                null);
    }

    /** The same with what the group makes of it, for one paper alone. */
    PaperJson seenBy(
            List<SeenIn.Sighting> digests, RollCall call, List<SharedRemark> remarks, List<FieldOrigin> origins) {
        return new PaperJson(
                id,
                title,
                titleText,
                abstractSource,
                abstractText,
                authors,
                arxivId,
                doi,
                published,
                links,
                venue,
                comment,
                merged,
                addedAt,
                version,
                digests.stream().map(SeenInJson::of).toList(),
                RollCallJson.of(call),
                remarks.stream().map(RemarkJson::of).toList(),
                OriginJson.all(origins));
    }

    /**
     * Where a field comes from.
     *
     * @param digest the one whose entry gives it, and {@code line} where that entry begins in its source
     * @param register the register that said it, such as Crossref
     * @param by the person who wrote it or brought the paper
     * @param corrected whether that person changed what there was
     * @param merged the paper that gave it before it was merged into this one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OriginJson(
            @Nullable String digest,
            @Nullable Integer line,
            @Nullable String register,
            @Nullable String by,
            @Nullable String name,
            @Nullable Instant at,
            boolean corrected,
            @Nullable String merged) {
        static Map<String, OriginJson> all(List<FieldOrigin> origins) {
            Map<String, OriginJson> all = new LinkedHashMap<>();
            origins.forEach(it -> all.put(it.field().key(), of(it)));
            return all;
        }

        private static OriginJson of(FieldOrigin it) {
            SeenIn.Sighting digest = it.digest();
            Person by = it.by();
            PaperId merged = it.merged();
            return new OriginJson(
                    digest == null ? null : digest.digest().toString(),
                    it.line(),
                    it.register(),
                    by == null ? null : by.id().toString(),
                    by == null ? null : by.name(),
                    it.at(),
                    it.corrected(),
                    merged == null ? null : merged.toString());
        }
    }

    /**
     * A digest that the paper was seen in.
     *
     * @param date the day that the digest is of, null when it does not say
     */
    record SeenInJson(String id, String name, @Nullable LocalDate date, Instant importedAt) {
        static SeenInJson of(SeenIn.Sighting it) {
            return new SeenInJson(it.digest().toString(), it.name(), it.dated(), it.when());
        }
    }

    /**
     * Who has read the paper.
     *
     * @param of how many may mark papers
     */
    record RollCallJson(long read, long skimmed, int of, List<ReaderJson> members) {
        static RollCallJson of(RollCall it) {
            return new RollCallJson(
                    it.read(),
                    it.skimmed(),
                    it.marks().size(),
                    it.marks().stream().map(ReaderJson::of).toList());
        }
    }

    /** How far a member is with the paper. */
    record ReaderJson(String id, String name, String reading) {
        static ReaderJson of(RollCall.Mark it) {
            return new ReaderJson(
                    it.member().toString(), it.name(), it.reading().word());
        }
    }

    /** What a member lets the others read in one line. */
    record RemarkJson(String member, String name, String remark) {
        static RemarkJson of(SharedRemark it) {
            return new RemarkJson(it.member().toString(), it.name(), it.remark());
        }
    }
}
