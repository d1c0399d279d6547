package org.colloquium.digest.format.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads BibTeX in one pass, and goes on after what is broken. Written here, since the libraries (jbibtex and what is
 * built on it) give up on the first fault and know no lines.
 */
final class BibtexReader {

    /** A stretch of the text that is no entry, and what it is. */
    record Other(int start, int end, String reason) {}

    static final String BETWEEN = "Text between the entries, which BibTeX passes over.";

    private static final Pattern TYPE = Pattern.compile("[a-z]{1,40}");
    private static final String COMMENT = "A comment of the bibliography.";

    private final String text;
    private final BibtexBraces braces;
    private final List<BibtexEntry> entries = new ArrayList<>();
    private final List<Other> others = new ArrayList<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private int at;
    private int limit;
    private int next = -1;

    private BibtexReader(String text) {
        this.text = text;
        this.braces = new BibtexBraces(text);
    }

    static BibtexReader read(String text) {
        BibtexReader reader = new BibtexReader(text);
        reader.readAll();
        return reader;
    }

    List<BibtexEntry> entries() {
        return entries;
    }

    List<Other> others() {
        return others;
    }

    private void readAll() {
        int start = text.indexOf('@');
        while (start >= 0) {
            at = start + 1;
            String type = name().toLowerCase(Locale.ROOT);
            skipSpace(text.length());
            boolean bracket = at < text.length() && "{(".indexOf(text.charAt(at)) >= 0;
            if (bracket && TYPE.matcher(type).matches()) {
                item(start, type);
            } else {
                // "@comment" without a bracket, or an address of mail in the text between the entries.
                at = start + 1;
                others.add(new Other(start, at, type.equals("comment") ? COMMENT : BETWEEN));
            }
            start = text.indexOf('@', at);
        }
    }

    private void item(int start, String type) {
        switch (type) {
            case "comment" -> others.add(new Other(start, skipped(), COMMENT));
            case "preamble" -> others.add(new Other(start, skipped(), "A preamble, which is TeX for the typesetter."));
            case "string" -> {
                int last = entries.size();
                entry(start, type);
                BibtexEntry read = entries.remove(last);
                abbreviations.putAll(read.fields());
                others.add(new Other(start, read.end(), "An abbreviation that entries use (@string)."));
            }
            default -> entry(start, type);
        }
    }

    /** Passes over what stands in braces; without a closing one, over the line. */
    private int skipped() {
        int close = text.charAt(at) == '{' ? braces.closing(at) : -1;
        int line = text.indexOf('\n', at);
        at = close >= 0 ? close + 1 : line >= 0 ? line : text.length();
        return at;
    }

    private void entry(int start, String type) {
        int close = text.charAt(at) == '{' ? braces.closing(at) : -1;
        limit = close >= 0 ? close + 1 : nextBeginning(start);
        char closing = text.charAt(at) == '{' ? '}' : ')';
        at++;
        String key = type.equals("string") ? "" : key();
        Map<String, String> fields = new LinkedHashMap<>();
        boolean closed = false;
        while (!closed && !atNextEntry()) {
            char c = text.charAt(at);
            if (c == closing && (close < 0 || at == close)) {
                closed = true;
                at++;
            } else if (isName(c)) {
                field(fields);
            } else {
                at++;
            }
        }
        entries.add(new BibtexEntry(type, key, fields, start, at, closed));
    }

    // In a field's place a line that begins like an entry is the next one: the brackets of this one are broken.
    private boolean atNextEntry() {
        return at >= limit || braces.begins(at);
    }

    private String key() {
        skipSpace(limit);
        int from = at;
        while (at < limit && "{},=()\"#\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String key = text.substring(from, at).strip();
        if (at < limit && text.charAt(at) == '=') {
            at = from;
            return "";
        }
        return key;
    }

    private void field(Map<String, String> fields) {
        String name = name().toLowerCase(Locale.ROOT);
        skipSpace(limit);
        if (at < limit && text.charAt(at) == '=') {
            at++;
            fields.putIfAbsent(name, value());
        }
    }

    /** Pieces in braces, in quotes, numbers or abbreviations, with # between them. */
    private String value() {
        StringBuilder value = new StringBuilder();
        boolean more = true;
        while (more) {
            skipSpace(limit);
            piece(value);
            skipSpace(limit);
            more = at < limit && text.charAt(at) == '#';
            at += more ? 1 : 0;
        }
        return value.toString();
    }

    private void piece(StringBuilder value) {
        if (at >= limit) {
            return;
        }
        switch (text.charAt(at)) {
            case '{' -> braced(value);
            case '"' -> quoted(value);
            default -> {
                String name = name();
                value.append(abbreviations.getOrDefault(name.toLowerCase(Locale.ROOT), name));
            }
        }
    }

    private void braced(StringBuilder value) {
        int close = braces.closing(at);
        int end = close >= 0 ? close : limit;
        value.append(text, at + 1, end);
        at = close >= 0 ? close + 1 : end;
    }

    private void quoted(StringBuilder value) {
        int from = ++at;
        while (at < limit && text.charAt(at) != '"') {
            int close = text.charAt(at) == '{' ? braces.closing(at) : -1;
            at = close >= 0 && close < limit ? close : at;
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at, limit);
        value.append(text, from, Math.max(from, end));
        at = Math.min(end + 1, Math.max(limit, from));
    }

    private int nextBeginning(int from) {
        if (next <= from) {
            int found = braces.nextBeginning(from);
            next = found < 0 ? text.length() : found;
        }
        return next;
    }

    private String name() {
        int from = at;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isName(char c) {
        return c > ' ' && c != 0x7F && c != 0xA0 && "{}(),=\"#@%\\".indexOf(c) < 0;
    }

    private void skipSpace(int end) {
        while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == 0xA0)) {
            at++;
        }
    }
}
