package org.colloquium.vote.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;
import org.colloquium.vote.BallotEdit;
import org.colloquium.vote.BallotEdit.Moment;
import org.jspecify.annotations.Nullable;

/** The fields of a PATCH, of which the absent ones stay as they are. */
record BallotPatch(Map<String, @Nullable Object> fields) {
    BallotEdit edit() {
        return new BallotEdit(
                read("title", String.class),
                read("seats", Integer.class),
                fields.containsKey("papers") ? NewBallotJson.papers(list("papers")) : null,
                moment("opensAt"),
                moment("closesAt"));
    }

    private List<?> list(String field) {
        List<?> list = read(field, List.class);
        return list == null ? List.of() : list;
    }

    private <T> @Nullable T read(String field, Class<T> kind) {
        if (!fields.containsKey(field)) {
            return null;
        }
        Object value = fields.get(field);
        if (!kind.isInstance(value)) {
            throw new InvalidInputException(field, "This is no value for " + field + ".");
        }
        return kind.cast(value);
    }

    private Moment moment(String field) {
        return fields.containsKey(field) ? Moment.at(instant(field, fields.get(field))) : Moment.SAME;
    }

    private static @Nullable Instant instant(String field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(String.valueOf(value)).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInputException(field, "Write the moment like 2026-03-24T18:00:00Z.");
        }
    }
}
