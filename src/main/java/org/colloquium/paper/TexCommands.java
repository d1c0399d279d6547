package org.colloquium.paper;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what begins with a backslash; a command that nobody but its author knows stays as it is. */
final class TexCommands {
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
    private static final Map<String, String> OVER_LETTERS = Map.of(
            "hat", "\u0302", "bar", "\u0304", "tilde", "\u0303", "vec", "\u20D7", "dot", "\u0307", "ddot", "\u0308");

    private final TexCursor cursor;
    private final TexBraces braces;
    private final TexScripts scripts;

    TexCommands(TexCursor cursor, TexBraces braces, TexScripts scripts) {
        this.cursor = cursor;
        this.braces = braces;
        this.scripts = scripts;
    }

    void read() {
        TexAccents.Accented accented = isQuotedCode() ? null : TexAccents.at(cursor.text, cursor.at);
        char next = cursor.peek(1);
        if (accented != null) {
            cursor.print(accented.letter(), accented.end());
        } else if (TexCursor.isLetter(next)) {
            named();
        } else if ("%&_#${}".indexOf(next) >= 0) {
            cursor.print(String.valueOf(next), cursor.at + 2);
        } else if (",;: ".indexOf(next) >= 0) {
            cursor.print(" ", cursor.at + 2);
        } else if ("/!@-".indexOf(next) >= 0) {
            cursor.at += 2;
        } else {
            cursor.print("\\", cursor.at + 1);
        }
    }

    private void named() {
        int end = cursor.endOfLetters(cursor.at + 1);
        String name = cursor.text.substring(cursor.at + 1, end);
        boolean closed = cursor.text.startsWith("{}", end);
        int after = closed ? end + 2 : end;
        int afterSpace = !closed && cursor.charAt(end) == ' ' ? end + 1 : after;
        String abbreviation = TexSymbols.abbreviation(name);
        String letter = TexSymbols.letter(name);
        String symbol = TexSymbols.symbol(name);
        if (abbreviation != null) {
            cursor.print(abbreviation, cursor.charAt(after) == '.' ? after + 1 : after);
        } else if (letter != null) {
            cursor.print(letter, afterSpace);
        } else if (TexSymbols.printsNothing(name)) {
            cursor.at = afterSpace;
        } else if (cursor.charAt(end) == '{' && !closed && withArgument(name, end)) {
            return;
        } else if (symbol != null) {
            cursor.print(symbol, after);
        } else {
            cursor.print(cursor.text.substring(cursor.at, end), end);
        }
    }

    /** Reads a command whose argument opens at {@code brace}; false if it takes none. */
    private boolean withArgument(String name, int brace) {
        if (WRAPPERS.contains(name)) {
            cursor.print(name.equals("sqrt") ? "√" : "", brace);
            braces.openDropped();
            return true;
        }
        String argument = cursor.argument(brace);
        return argument != null && withShortArgument(name, argument, brace + argument.length() + 2);
    }

    private boolean withShortArgument(String name, String argument, int end) {
        if (REFERENCES.contains(name)) {
            dropSpaceBefore();
            cursor.at = end;
            return true;
        }
        if (name.equals("href") && cursor.charAt(end) == '{') {
            cursor.at = end;
            braces.openDropped();
            return true;
        }
        if (name.equals("textsuperscript") || name.equals("textsubscript")) {
            scripts.print(name.equals("textsuperscript"), argument, end);
            return true;
        }
        String plain = name.equals("frac") ? fraction(argument, end) : letter(name, argument);
        if (plain == null) {
            return false;
        }
        String below = name.equals("frac") ? cursor.argument(end) : null;
        cursor.print(plain, below == null ? end : end + below.length() + 2);
        return true;
    }

    private @Nullable String fraction(String above, int brace) {
        String below = cursor.charAt(brace) == '{' ? cursor.argument(brace) : null;
        return below == null ? null : operand(above) + "/" + operand(below);
    }

    private static String operand(String text) {
        String plain = TexText.plainFormula(text);
        return plain.chars().allMatch(Character::isLetterOrDigit) ? plain : "(" + plain + ")";
    }

    private static @Nullable String letter(String name, String argument) {
        String over = OVER_LETTERS.get(name);
        if (over != null) {
            return argument.length() == 1 ? argument + over : null;
        }
        return name.equals("mathbb") ? BLACKBOARD.getOrDefault(argument, argument) : null;
    }

    // \"key\" is a program's text; \"o is an accent.
    private boolean isQuotedCode() {
        return cursor.peek(1) == '"' && cursor.text.startsWith("\\\"", cursor.endOfLetters(cursor.at + 2));
    }

    private void dropSpaceBefore() {
        int last = cursor.out.length() - 1;
        if (last >= 0 && " ~".indexOf(cursor.out.charAt(last)) >= 0) {
            cursor.out.setLength(last);
        }
    }
}
