package org.colloquium.paper;

/** One pass over a text that turns LaTeX's commands, groups, ties and simple formulas into plain characters. */
final class TexText {
    private final TexCursor cursor;
    private final TexBraces braces;
    private final TexCommands commands;
    private final TexFormulas formulas;
    private final TexScripts scripts;

    private TexText(String text, boolean formula) {
        this.cursor = new TexCursor(text, formula);
        this.braces = new TexBraces(cursor);
        this.scripts = new TexScripts(cursor);
        this.commands = new TexCommands(cursor, braces, scripts);
        this.formulas = new TexFormulas(cursor);
    }

    /** A text's plain form. */
    static String plain(String text) {
        return new TexText(text, false).read();
    }

    /** The plain form of what stands between the signs of a formula. */
    static String plainFormula(String formula) {
        return new TexText(formula, true).read();
    }

    private String read() {
        while (!cursor.isAtEnd()) {
            switch (cursor.peek(0)) {
                case '\\' -> backslash();
                case '{' -> braces.open();
                case '}' -> braces.close();
                case '$' -> formulas.read("$", "$");
                case '^' -> scripts.read(true);
                case '_' -> scripts.read(false);
                case '~' -> tie();
                default -> cursor.out.append(cursor.text.charAt(cursor.at++));
            }
        }
        return cursor.out.toString();
    }

    private void backslash() {
        if (cursor.peek(1) == '(') {
            formulas.read("\\(", "\\)");
        } else {
            commands.read();
        }
    }

    // A tie stands between a word and what must stay on its line; elsewhere ~ means "about" or a home folder.
    private void tie() {
        char before = cursor.before();
        char after = cursor.peek(1);
        boolean range = Character.isDigit(before) && Character.isDigit(after);
        boolean word = Character.isLetterOrDigit(before) || ".,;:)]}’'\"”%".indexOf(before) >= 0;
        boolean bound = Character.isLetterOrDigit(after) || "\\([{$`“‘\"".indexOf(after) >= 0;
        boolean isTie = cursor.formula || (word && bound && !range);
        cursor.print(isTie ? " " : "~", cursor.at + 1);
    }
}
