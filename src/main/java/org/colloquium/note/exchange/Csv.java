package org.colloquium.note.exchange;

import java.util.ArrayList;
import java.util.List;

/** Reads a table (RFC 4180), with commas, semicolons or tabs as its first line has them; blank lines are left out. */
final class Csv {
    private final String text;
    private final char between;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private Csv(String text) {
        this.text = text;
        this.between = between(text.lines().findFirst().orElse(""));
    }

    static List<List<String>> read(String text) {
        Csv csv = new Csv(text);
        csv.read();
        return csv.lines;
    }

    private static char between(String first) {
        for (char it : new char[] {',', '\t', ';'}) {
            if (first.indexOf(it) >= 0) {
                return it;
            }
        }
        return ',';
    }

    private void read() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (quoted || !ends(c)) {
                cell.append(c);
            }
        }
        endLine();
    }

    /** Whether a character outside quotes is one between cells or lines. */
    private boolean ends(char c) {
        if (c == between) {
            endCell();
        } else if (c == '\n') {
            endLine();
        }
        return c == between || c == '\n' || c == '\r';
    }

    private void endCell() {
        line.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        if (line.size() > 1 || !line.getFirst().isBlank()) {
            lines.add(line);
        }
        line = new ArrayList<>();
    }
}
