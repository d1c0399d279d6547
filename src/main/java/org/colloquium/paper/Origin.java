package org.colloquium.paper;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a field comes from, as it stands in the JSON of a row: an entry of a digest, a person, or a paper that was
 * merged into this one, or what a register said.
 *
 * @param hand a person wrote it, before it was kept who
 * @param record the register that said it
 */
record Origin(
        @Nullable UUID digest,
        @Nullable Integer place,
        @Nullable UUID by,
        @Nullable Instant at,
        @Nullable UUID paper,
        @Nullable Boolean hand,
        @Nullable String record) {

    static Origin entry(UUID digest, int place) {
        return new Origin(digest, place, null, null, null, null, null);
    }

    static Origin person(UUID account, Instant at) {
        return new Origin(null, null, account, at, null, null, null);
    }

    static Origin merged(PaperId paper) {
        return new Origin(null, null, null, null, paper.value(), null, null);
    }

    static Origin record(String register) {
        return new Origin(null, null, null, null, null, null, register);
    }

    /** What people wrote stays, whatever digests say. */
    boolean isByHand() {
        return by != null || Boolean.TRUE.equals(hand);
    }

    static Map<PaperField, Origin> read(JsonMapper json, String text) {
        Map<PaperField, Origin> origins = new EnumMap<>(PaperField.class);
        if (!text.equals("{}")) {
            json.readValue(text, new TypeReference<Map<String, Origin>>() {})
                    .forEach((key, origin) -> PaperField.of(key).ifPresent(it -> origins.put(it, origin)));
        }
        return origins;
    }

    static String write(JsonMapper json, Map<PaperField, Origin> origins) {
        Map<String, Map<String, Object>> all = new HashMap<>();
        origins.forEach((field, origin) -> all.put(field.key(), origin.parts()));
        return json.writeValueAsString(all);
    }

    private Map<String, Object> parts() {
        Map<String, Object> parts = new HashMap<>();
        put(parts, "digest", digest);
        put(parts, "place", place);
        put(parts, "by", by);
        put(parts, "at", at == null ? null : at.toString());
        put(parts, "paper", paper);
        put(parts, "hand", hand);
        put(parts, "record", record);
        return parts;
    }

    private static void put(Map<String, Object> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value);
        }
    }
}
