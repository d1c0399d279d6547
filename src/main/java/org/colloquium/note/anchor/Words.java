package org.colloquium.note.anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text in words and signs, each with the white space before it, and where they start in code points. */
record Words(List<String> parts, int[] starts) {

    static Words of(String text) {
        List<String> parts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int count = 0;
        for (int at = 0, next; at < text.length(); at = next) {
            next = endOfBlanks(text, at);
            if (next < text.length()) {
                next = endOfWord(text, next);
            }
            parts.add(text.substring(at, next));
            starts.add(count);
            count += text.codePointCount(at, next);
        }
        starts.add(count);
        return new Words(parts, starts.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int endOfBlanks(String text, int start) {
        int at = start;
        while (at < text.length() && Folding.isSpace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int endOfWord(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        while (at < text.length() && goesOn(first, text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Letters and digits; and what joins to what is before it is never parted from it. */
    private static boolean goesOn(int first, int next) {
        int type = Character.getType(next);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || next == 0x200D
                || Character.isLetterOrDigit(first) && Character.isLetterOrDigit(next);
    }

    /** Numbers for the parts, equal for equal ones whatever white space is before them. */
    int[] numbers(Map<String, Integer> known) {
        return parts.stream()
                .mapToInt(part -> known.computeIfAbsent(part.substring(endOfBlanks(part, 0)), word -> known.size()))
                .toArray();
    }

    /** What is the same word by word in two texts, in code points, if they are not too different. */
    static Optional<List<Diff.Run>> between(String from, String to) {
        Words first = of(from);
        Words second = of(to);
        Map<String, Integer> known = new HashMap<>();
        return Diff.between(first.numbers(known), second.numbers(known)).map(runs -> {
            List<Diff.Run> inPoints = new ArrayList<>();
            for (Diff.Run run : runs) {
                for (int i = 0; i < run.length(); i++) {
                    if (first.parts.get(run.from() + i).equals(second.parts.get(run.to() + i))) {
                        int start = first.starts[run.from() + i];
                        inPoints.add(new Diff.Run(
                                start, second.starts[run.to() + i], first.starts[run.from() + i + 1] - start));
                    }
                }
            }
            return inPoints;
        });
    }
}
