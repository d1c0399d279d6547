package org.colloquium.common.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of a PATCH, in which an absent field stays as it is and null clears it. */
public final class PatchBody {
    private final JsonNode fields;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PatchBody(JsonNode fields) {
        if (!fields.isObject()) {
            throw new IllegalArgumentException("not an object");
        }
        this.fields = fields;
    }

    public boolean has(String field) {
        return fields.has(field);
    }

    /** The text of a field, null when it is null or absent. */
    public @Nullable String text(String field) {
        return read(field, "a text", it -> it);
    }

    public @Nullable Integer number(String field) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            throw wrong(field, "a whole number");
        }
        return value.asInt();
    }

    public @Nullable Instant instant(String field) {
        return read(field, "an instant such as 2027-03-25T13:00:00Z", Instant::parse);
    }

    public @Nullable LocalDate date(String field) {
        return read(field, "a date such as 2027-03-25", LocalDate::parse);
    }

    public @Nullable UUID id(String field) {
        return read(field, "an id", UUID::fromString);
    }

    /** The ids of a list, empty when it is null or absent. */
    public List<UUID> ids(String field) {
        List<UUID> ids = new ArrayList<>();
        list(field, "a list of ids").forEach(it -> ids.add(read(field, it, "a list of ids", UUID::fromString)));
        return ids;
    }

    /** The texts of a list, empty when it is null or absent. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        list(field, "a list of texts").forEach(it -> texts.add(read(field, it, "a list of texts", text -> text)));
        return texts;
    }

    /** The objects of a list, empty when it is null or absent. */
    public List<PatchBody> objects(String field) {
        List<PatchBody> objects = new ArrayList<>();
        for (JsonNode it : list(field, "a list of objects")) {
            if (!it.isObject()) {
                throw wrong(field, "a list of objects");
            }
            objects.add(new PatchBody(it));
        }
        return objects;
    }

    private JsonNode list(String field, String kind) {
        JsonNode value = fields.path(field);
        if (!value.isArray() && !value.isNull() && !value.isMissingNode()) {
            throw wrong(field, kind);
        }
        return value;
    }

    private <T> @Nullable T read(String field, String kind, Function<String, T> reader) {
        JsonNode value = fields.path(field);
        return value.isMissingNode() || value.isNull() ? null : read(field, value, kind, reader);
    }

    private static <T> T read(String field, JsonNode value, String kind, Function<String, T> reader) {
        if (!value.isString()) {
            throw wrong(field, kind);
        }
        try {
            return reader.apply(value.asString());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(field, kind);
        }
    }

    private static InvalidInputException wrong(String field, String kind) {
        return new InvalidInputException(field, field + " is " + kind + ".");
    }
}
