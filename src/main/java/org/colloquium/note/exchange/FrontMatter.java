package org.colloquium.note.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.colloquium.paper.PaperDetails;

/** The properties at the head of a file for Obsidian, in YAML; every text in double quotes, where all can be escaped. */
final class FrontMatter {
    private FrontMatter() {}

    static String of(PaperDetails paper, Collection<String> tags, LocalDate day) {
        StringBuilder yaml = new StringBuilder("---\n");
        yaml.append("title: ").append(quoted(paper.titleText())).append('\n');
        yaml.append("authors:").append(list(paper.authors())).append('\n');
        if (paper.published() != null) {
            yaml.append("published: ").append(paper.published()).append('\n');
        }
        if (paper.arxivId() != null) {
            yaml.append("arxiv: ").append(quoted(paper.arxivId())).append('\n');
        }
        if (paper.doi() != null) {
            yaml.append("doi: ").append(quoted(paper.doi())).append('\n');
        }
        yaml.append("tags:").append(list(tags)).append('\n');
        return yaml.append("date: ").append(day).append("\n---\n").toString();
    }

    private static String list(Collection<String> texts) {
        return texts.isEmpty()
                ? " []"
                : texts.stream().map(it -> "\n  - " + quoted(it)).collect(Collectors.joining());
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(it -> {
            if (it == '"' || it == '\\') {
                quoted.append('\\').appendCodePoint(it);
            } else if (isPrinted(it)) {
                quoted.appendCodePoint(it);
            } else {
                quoted.append(it > 0xFFFF ? "\\U%08X".formatted(it) : "\\u%04X".formatted(it));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrinted(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
