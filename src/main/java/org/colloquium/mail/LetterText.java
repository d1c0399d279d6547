package org.colloquium.mail;

import java.util.ArrayList;
import java.util.List;

/** A letter as plain text, in lines of at most 72 characters; an address is never broken. */
final class LetterText {
    private static final int WIDTH = 72;

    private LetterText() {}

    static String of(Letter letter, String site) {
        List<String> parts = new ArrayList<>();
        parts.add(letter.greeting());
        parts.addAll(letter.paragraphs());
        Letter.Action action = letter.action();
        if (action != null) {
            parts.add(action.label() + ":\n" + action.address());
        }
        parts.add("-- \n" + site + "\n" + letter.reason());
        if (letter.stop() != null) {
            parts.add(Letter.STOP + ":\n" + letter.stop());
        }
        return String.join("\n\n", parts.stream().map(LetterText::wrapped).toList()) + "\n";
    }

    private static String wrapped(String paragraph) {
        return String.join("\n", paragraph.lines().map(LetterText::line).toList());
    }

    private static String line(String line) {
        StringBuilder text = new StringBuilder();
        int width = 0;
        for (String word : line.split(" ", -1)) {
            if (width > 0 && width + 1 + word.length() > WIDTH) {
                text.append('\n');
                width = 0;
            } else if (!text.isEmpty()) {
                text.append(' ');
                width++;
            }
            text.append(word);
            width += word.length();
        }
        return text.toString();
    }
}
