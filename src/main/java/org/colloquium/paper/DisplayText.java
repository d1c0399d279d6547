package org.colloquium.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title or abstract as a reader expects it: what LaTeX left in the stored text ({@code \eg,}, {@code 34.57\%},
 * {@code V^*}, quotes of backquotes) becomes plain Unicode. What is not surely LaTeX stays as it is, and so does
 * LaTeX that has no exact plain form.
 */
public final class DisplayText {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\\\url\\{)?((?:https?://|www\\.)(?:[^\\s<>{}\"`\\\\]|\\\\[_%&#~$-])++)\\}?");
    private static final Pattern TIMES = Pattern.compile("(?<=\\d)times(?=\\d)");
    private static final char OPENS = '\uFDD0';
    private static final char CLOSES = '\uFDD1';
    private static final Pattern SET_ASIDE = Pattern.compile(OPENS + "(\\d+)" + CLOSES);

    private DisplayText() {}

    /** The text to show for a stored text. */
    public static String of(String stored) {
        if (!hasResidue(stored)) {
            return stored;
        }
        boolean addresses = stored.contains("http") || stored.contains("www.");
        if (!addresses || stored.indexOf(OPENS) >= 0 || stored.indexOf(CLOSES) >= 0) {
            return withoutTex(stored);
        }
        List<String> aside = new ArrayList<>();
        return putBack(withoutTex(setAside(stored, aside)), aside);
    }

    // Every text that is imported or answered comes by here, so this is no regular expression.
    private static boolean hasResidue(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\', '^', '_', '$', '`', '~', '{', '}' -> {
                    return true;
                }
                case '-' -> {
                    if (text.startsWith("-", i + 1)) {
                        return true;
                    }
                }
                case 't' -> {
                    if (text.startsWith("imes", i + 1) && isDigit(text, i - 1) && isDigit(text, i + 5)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static String withoutTex(String text) {
        String plain = TexText.plain(text);
        String quoted = plain.indexOf('`') < 0 ? plain : new TexQuotes(plain).curled();
        String dashed = quoted.contains("--") ? TexDashes.drawn(quoted) : quoted;
        return dashed.contains("times") ? TIMES.matcher(dashed).replaceAll("×") : dashed;
    }

    // In an address nothing is LaTeX but escapes: ~ names a home page, -- and _ are just characters.
    private static String setAside(String text, List<String> addresses) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher matcher = ADDRESS.matcher(text);
        int done = 0;
        while (find(matcher, text, done)) {
            out.append(text, done, matcher.start());
            boolean command = text.charAt(matcher.start()) == '\\';
            boolean braced = text.charAt(matcher.end() - 1) == '}' && !command;
            boolean repeated = braced && repeatsLast(out, addresses, matcher.group(1));
            if (repeated) {
                out.setLength(out.length() - 1);
            } else {
                out.append(OPENS).append(addresses.size()).append(CLOSES).append(braced ? "}" : "");
                addresses.add(unescaped(matcher.group(1)));
            }
            done = matcher.end();
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Only where an address may begin is the pattern asked: it is slow to say no. */
    private static boolean find(Matcher address, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            boolean may = switch (text.charAt(i)) {
                case 'h' -> text.startsWith("http", i);
                case 'w' -> text.startsWith("www.", i);
                case '\\' -> text.startsWith("url{", i + 1);
                default -> false;
            };
            if (may && address.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    // Pages that strip commands turn \href{address}{address} into address{address}.
    private static boolean repeatsLast(StringBuilder out, List<String> addresses, String address) {
        return out.length() > 1
                && out.charAt(out.length() - 1) == '{'
                && out.charAt(out.length() - 2) == CLOSES
                && addresses.getLast().equals(unescaped(address));
    }

    private static String unescaped(String address) {
        return address.indexOf('\\') < 0 ? address : address.replace("\\", "");
    }

    private static String putBack(String text, List<String> addresses) {
        return SET_ASIDE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(addresses.get(Integer.parseInt(found.group(1)))));
    }
}
