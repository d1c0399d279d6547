package org.colloquium.paper;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a text that turns LaTeX's commands, groups, ties and simple formulas into plain characters. */
final class TexText {

    private static final Set<String> WRAPPERS = Set.of(
            "emph",
            "textbf",
            "textit",
            "texttt",
            "textsc",
            "textsf",
            "textrm",
            "textup",
            "textsl",
            "textmd",
            "text",
            "textnormal",
            "underline",
            "uline",
            "mbox",
            "hbox",
            "mathrm",
            "mathbf",
            "mathit",
            "mathsf",
            "mathtt",
            "mathcal",
            "mathscr",
            "mathfrak",
            "boldsymbol",
            "bm",
            "operatorname",
            "ensuremath",
            "url",
            "path",
            "sqrt");
    private static final Set<String> REFERENCES =
            Set.of("cite", "citep", "citet", "citeauthor", "citeyear", "label", "footnote", "vspace", "hspace");
    private static final Map<String, String> BLACKBOARD =
            Map.of("R", "ℝ", "N", "ℕ", "Z", "ℤ", "Q", "ℚ", "C", "ℂ", "P", "ℙ", "E", "𝔼", "H", "ℍ");
    private static final int LONGEST_ARGUMENT = 200;
    private static final int LONGEST_FORMULA = 400;

    private final String text;
    private final boolean formula;
    private final StringBuilder out;
    private final BitSet droppedBraces = new BitSet();
    private int depth;
    private int at;

    TexText(String text) {
        this(text, false);
    }

    private TexText(String text, boolean formula) {
        this.text = text;
        this.formula = formula;
        this.out = new StringBuilder(text.length());
    }

    String plain() {
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '\\' -> backslash();
                case '{' -> openBrace(formula || isGrouping());
                case '}' -> closeBrace();
                case '$' -> dollar();
                case '^' -> script(true);
                case '_' -> script(false);
                case '~' -> tie();
                default -> out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    private void backslash() {
        TexAccents.Accented accented = isQuotedCode() ? null : TexAccents.at(text, at);
        char next = peek(1);
        if (accented != null) {
            out.append(accented.letter());
            at = accented.end();
        } else if (isLetter(next)) {
            command();
        } else if ("%&_#${}".indexOf(next) >= 0) {
            print(String.valueOf(next), at + 2);
        } else if (",;: ".indexOf(next) >= 0) {
            print(" ", at + 2);
        } else if ("/!@-".indexOf(next) >= 0) {
            at += 2;
        } else if (next == '(') {
            formulaUpTo("\\)", "\\(");
        } else {
            print("\\", at + 1);
        }
    }

    private void command() {
        int end = at + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        int after = text.startsWith("{}", end) ? end + 2 : end;
        String abbreviation = TexSymbols.abbreviation(name);
        String letter = TexSymbols.letter(name);
        String symbol = TexSymbols.symbol(name);
        if (abbreviation != null) {
            print(abbreviation, after < text.length() && text.charAt(after) == '.' ? after + 1 : after);
        } else if (letter != null) {
            print(letter, after == end && end < text.length() && text.charAt(end) == ' ' ? end + 1 : after);
        } else if (TexSymbols.printsNothing(name)) {
            at = after < text.length() && text.charAt(after) == ' ' && after == end ? after + 1 : after;
        } else if (end < text.length() && text.charAt(end) == '{' && takesArgument(name)) {
            withArgument(name, end);
        } else if (symbol != null) {
            print(symbol, after);
        } else {
            print(text.substring(at, end), end);
        }
    }

    private static boolean takesArgument(String name) {
        return WRAPPERS.contains(name)
                || REFERENCES.contains(name)
                || Set.of("href", "frac", "mathbb", "textsuperscript", "textsubscript")
                        .contains(name);
    }

    private void withArgument(String name, int brace) {
        if (WRAPPERS.contains(name)) {
            out.append(name.equals("sqrt") ? "√" : "");
            at = brace;
            openBrace(true);
            return;
        }
        String argument = argument(brace);
        int end = argument == null ? brace : brace + argument.length() + 2;
        if (argument == null) {
            print(text.substring(at, brace), brace);
        } else if (REFERENCES.contains(name)) {
            dropSpaceBefore();
            at = end;
        } else if (name.equals("href") && end < text.length() && text.charAt(end) == '{') {
            at = end;
            openBrace(true);
        } else if (name.equals("frac") && end < text.length() && argument(end) instanceof String below) {
            print(operand(argument) + "/" + operand(below), end + below.length() + 2);
        } else if (name.startsWith("text")) {
            printScript(name.equals("textsuperscript"), argument, end);
        } else {
            print(name.equals("mathbb") ? BLACKBOARD.getOrDefault(argument, argument) : argument, end);
        }
    }

    private static String operand(String text) {
        String plain = new TexText(text, true).plain();
        return plain.chars().allMatch(Character::isLetterOrDigit) ? plain : "(" + plain + ")";
    }

    /** What stands in the braces that open at {@code brace}, if short and without braces of its own. */
    private @Nullable String argument(int brace) {
        int limit = Math.min(text.length(), brace + LONGEST_ARGUMENT);
        for (int i = brace + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '}') {
                return text.substring(brace + 1, i);
            }
            if (c == '{') {
                return null;
            }
        }
        return null;
    }

    private void openBrace(boolean dropped) {
        droppedBraces.set(depth++, dropped);
        if (!dropped) {
            out.append('{');
        }
        at++;
    }

    private void closeBrace() {
        if (depth == 0 || !droppedBraces.get(--depth)) {
            out.append('}');
        }
        at++;
    }

    // Braces that keep capitals or hold a font, not those of sets, templates and programs.
    private boolean isGrouping() {
        String inside = argument(at);
        if (peek(1) == '\\' && isLetter(peek(2)) || peek(1) == '\\' && TexAccents.at(text, at + 1) != null) {
            return true;
        }
        if (inside == null || inside.isEmpty()) {
            return false;
        }
        int space = inside.indexOf(' ');
        if (space > 0 && TexSymbols.isSize(inside.substring(0, space))) {
            at += space + 1;
            return true;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean inText = Character.isLetter(before) || Character.isWhitespace(before) || before == '-';
        return inText && inside.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    }

    private void dollar() {
        if (peek(1) == '$') {
            print("$$", at + 2);
        } else {
            formulaUpTo("$", "$");
        }
    }

    private void formulaUpTo(String closing, String opening) {
        int start = at + opening.length();
        int end = formulaEnd(start, closing, opening);
        String plain = end < 0 ? null : plainFormula(text.substring(start, end));
        if (plain == null) {
            print(opening, start);
        } else {
            print(plain, end + closing.length());
        }
    }

    private int formulaEnd(int start, String closing, String opening) {
        int limit = Math.min(text.length(), start + LONGEST_FORMULA);
        for (int i = start; i < limit; i++) {
            if (text.startsWith(closing, i) && text.charAt(i - 1) != '\\') {
                boolean money = closing.equals("$") && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
                boolean loose = i == start || Character.isWhitespace(text.charAt(i - 1)) || isGap(start);
                return money || loose && closing.equals("$") ? -1 : i;
            }
            if (text.startsWith(opening, i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isGap(int i) {
        return Character.isWhitespace(text.charAt(i));
    }

    private static @Nullable String plainFormula(String formula) {
        boolean math = formula.length() <= 2
                || formula.chars().anyMatch(c -> "\\^_=<>+{(|".indexOf(c) >= 0)
                || formula.chars().allMatch(c -> Character.isLetterOrDigit(c) || "%.,-*/".indexOf(c) >= 0);
        if (!math) {
            return null;
        }
        String plain = new TexText(formula, true).plain().strip();
        return plain.indexOf('\\') >= 0 ? null : plain;
    }

    private void script(boolean above) {
        char sign = text.charAt(at);
        String script = formula || isBase(above) ? scriptAfter(above) : null;
        if (script == null) {
            print(String.valueOf(sign), at + 1);
        } else {
            boolean braced = peek(1) == '{';
            int end = at + 1 + script.length() + (braced ? 2 : 0);
            printScript(above, script, end);
        }
    }

    private void printScript(boolean above, String script, int end) {
        String plain = script.equals("infty") ? "∞" : new TexText(script, true).plain();
        String mapped = above ? TexScripts.above(plain) : TexScripts.below(plain);
        String raised =
                (above ? "^" : "_") + (plain.chars().allMatch(Character::isLetterOrDigit) ? plain : "(" + plain + ")");
        print(mapped != null ? mapped : raised, end);
    }

    private boolean isBase(boolean above) {
        if (out.isEmpty()) {
            return false;
        }
        char base = out.charAt(out.length() - 1);
        boolean greek = base == 'ℓ' || base >= 'Α' && base <= 'ω';
        return above
                ? Character.isLetterOrDigit(base) || ")]}|".indexOf(base) >= 0
                : greek || Character.isLetter(base) && (peek(1) == '{' || text.startsWith("infty", at + 1));
    }

    /** The source of the script after a sign: a group, a command, a number, or one character; null if it is none. */
    private @Nullable String scriptAfter(boolean above) {
        char first = peek(1);
        if (first == '{') {
            return argument(at + 1);
        }
        if (first == '\\' || text.startsWith("infty", at + 1)) {
            return wordFrom(at + 1);
        }
        if (formula) {
            return first == 0 || Character.isWhitespace(first) ? null : String.valueOf(first);
        }
        if (first == '*' && above) {
            return "*";
        }
        int end = at + 1 + (above && (first == '-' || first == '+') ? 1 : 0);
        int digits = end;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > digits ? text.substring(at + 1, end) : ordinal(above);
    }

    private @Nullable String ordinal(boolean above) {
        String word = wordFrom(at + 1);
        return above && Set.of("n", "th", "st", "nd", "rd").contains(word) ? word : null;
    }

    private String wordFrom(int start) {
        int end = start + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
    }

    // A tie stands between a word and what must stay on its line; elsewhere ~ means "about" or a home folder.
    private void tie() {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = peek(1);
        boolean range = Character.isDigit(before) && Character.isDigit(after);
        boolean word = Character.isLetterOrDigit(before) || ".,;:)]}’'\"”%".indexOf(before) >= 0;
        boolean bound = Character.isLetterOrDigit(after) || "\\([{$`“‘\"".indexOf(after) >= 0;
        print(formula || word && bound && !range ? " " : "~", at + 1);
    }

    // \"key\" is a program's text; \"o is an accent.
    private boolean isQuotedCode() {
        if (peek(1) != '"') {
            return false;
        }
        int end = at + 2;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return text.startsWith("\\\"", end);
    }

    private void dropSpaceBefore() {
        if (!out.isEmpty() && " ~".indexOf(out.charAt(out.length() - 1)) >= 0) {
            out.setLength(out.length() - 1);
        }
    }

    private void print(String plain, int next) {
        out.append(plain);
        at = next;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
