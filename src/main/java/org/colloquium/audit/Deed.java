package org.colloquium.audit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something done that is worth keeping. It names things by their ids and by words of this program only: never a name, an
 * address or what somebody wrote.
 *
 * @param kind what was done
 * @param group in which group, null for the server's own
 * @param subject to what, null where the kind says it all
 * @param details such as the new role; keys and values are words of this program, numbers and ids
 */
public record Deed(
        DeedKind kind, @Nullable UUID group, @Nullable UUID subject, Map<String, String> details) {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+){0,9}");

    public static Deed of(DeedKind kind) {
        return new Deed(kind, null, null, Map.of());
    }

    public Deed in(UUID theGroup) {
        return new Deed(kind, theGroup, subject, details);
    }

    public Deed on(UUID theSubject) {
        return new Deed(kind, group, theSubject, details);
    }

    public Deed with(String key, Enum<?> value) {
        return and(key, word(value));
    }

    public Deed with(String key, long value) {
        return and(key, String.valueOf(value));
    }

    public Deed with(String key, UUID value) {
        return and(key, value.toString());
    }

    /**
     * A word that the program itself has chosen, such as the key of a setting.
     *
     * @throws IllegalArgumentException for what looks like a person's words
     */
    public Deed withWord(String key, String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("No word of the program");
        }
        return and(key, word);
    }

    /** As a value of an enum is kept. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Deed and(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new Deed(kind, group, subject, Map.copyOf(more));
    }
}
