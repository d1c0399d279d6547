package org.colloquium.paper.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.RollCall;
import org.colloquium.paper.SeenIn;
import org.colloquium.paper.SharedRemark;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is read.
 *
 * @param title the source's characters, and {@code titleText} what the screen shows; likewise the abstract
 * @param seenIn absent in lists, as are {@code rollCall} and {@code remarks}
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
        Instant addedAt,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SeenInJson> seenIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RollCallJson rollCall,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RemarkJson> remarks) {
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
                it.addedAt(),
                it.version(),
                null,
                null,
                null);
    }

    /** The same with what the group makes of it, for one paper alone. */
    PaperJson seenBy(List<SeenIn.Sighting> digests, RollCall call, List<SharedRemark> remarks) {
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
                addedAt,
                version,
                digests.stream().map(SeenInJson::of).toList(),
                RollCallJson.of(call),
                remarks.stream().map(RemarkJson::of).toList());
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
