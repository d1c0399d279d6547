package org.colloquium.vote.count;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Votes in the one form whose digest anybody can compute: each vote as JSON without spaces and with sorted keys
 * (RFC 8785), one a line, lines sorted by their bytes; SHA-256 of that. With the downloaded file:
 * {@code jq -cS '.votes[]' votes.json | LC_ALL=C sort | sha256sum}.
 */
final class Canonical {
    /** Sorts texts as their UTF-8 bytes, like {@code LC_ALL=C sort}. */
    static final Comparator<String> ORDER = Canonical::compare;

    private Canonical() {}

    /** The order of bytes is that of code points, so the halves of those beyond the first plane stand behind all else. */
    private static int compare(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    static String digest(List<? extends Answer> votes) {
        String lines = votes.stream()
                .map(it -> json(it.json()))
                .sorted(ORDER)
                .map(it -> it + "\n")
                .collect(Collectors.joining());
        return "sha256:" + sha256(lines);
    }

    static String json(Object value) {
        StringBuilder written = new StringBuilder();
        write(value, written);
        return written.toString();
    }

    private static void write(Object value, StringBuilder to) {
        switch (value) {
            case String text -> quote(text, to);
            case Collection<?> items -> {
                String between = "[";
                for (Object item : items) {
                    to.append(between);
                    write(item, to);
                    between = ",";
                }
                to.append(items.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> fields -> object(fields, to);
            default -> to.append(value);
        }
    }

    private static void object(Map<?, ?> fields, StringBuilder to) {
        Map<String, Object> sorted = new TreeMap<>();
        fields.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        String between = "{";
        for (Map.Entry<String, Object> field : sorted.entrySet()) {
            to.append(between);
            quote(field.getKey(), to);
            to.append(':');
            write(field.getValue(), to);
            between = ",";
        }
        to.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void quote(String text, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            if (it >= ' ' && it != '"' && it != '\\') {
                to.append(it);
            } else {
                to.append(escaped(it));
            }
        }
        to.append('"');
    }

    private static String escaped(char it) {
        return switch (it) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> it < ' ' ? String.format("\\u%04x", (int) it) : String.valueOf(it);
        };
    }

    /** In hexadecimal digits. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
