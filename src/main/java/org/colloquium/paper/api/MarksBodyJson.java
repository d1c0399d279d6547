package org.colloquium.paper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.StateChange;
import org.jspecify.annotations.Nullable;

/**
 * Papers of a library, and what to mark them as.
 *
 * @param papers their ids; absent where q, digest or mine say which
 * @param q those that answer this search, all of them if it is empty
 */
record MarksBodyJson(
        @Nullable List<@Nullable UUID> papers,
        @Nullable String q,
        @Nullable String digest,

        @Schema(allowableValues = {"shown", "unread", "skimmed", "read", "saved", "hidden", "any"}) @Nullable String mine,

        @Schema(allowableValues = {"unread", "skimmed", "read"}) @Nullable String reading,

        @Nullable Boolean hidden,
        @Nullable Boolean saved) {
    StateChange change() {
        if (reading == null && hidden == null && saved == null) {
            throw new InvalidInputException("reading", "Say what to mark them as: reading, hidden or saved.");
        }
        return new StateChangeJson(reading, hidden, saved, null, null).change();
    }

    /** The papers that are named, null where a search says which. */
    @Nullable List<PaperId> named() {
        boolean searched = q != null || digest != null || mine != null;
        if (searched == (papers != null)) {
            throw new InvalidInputException(
                    "papers", "Name the papers by their ids, or by a search (q, digest, mine), and not by both.");
        }
        return papers == null ? null : papers.stream().map(MarksBodyJson::id).toList();
    }

    LibraryQuery search() {
        return LibraryParameters.query(Objects.requireNonNullElse(q, ""), null, digest, mine);
    }

    private static PaperId id(@Nullable UUID paper) {
        if (paper == null) {
            throw new InvalidInputException("papers", "papers are ids of papers of this library.");
        }
        return new PaperId(paper);
    }
}
