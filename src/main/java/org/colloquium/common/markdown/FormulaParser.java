package org.colloquium.common.markdown;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds formulas among words: {@code $…$} by the rule of Pandoc, which leaves sums of money alone, {@code $$…$$}, {@code
 * \(…\)} and {@code \[…\]}.
 */
final class FormulaParser implements InlineContentParser {
    private static final int MOST = 2_000;

    /** What was looked for up to the end in vain: it is not looked for again. */
    private final Set<String> missing = new HashSet<>();

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$', '\\');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        if (scanner.peekPreviousCodePoint() == '$' || !isFormula(scanner)) {
            return ParsedInline.none();
        }
        Position end = scanner.position();
        return ParsedInline.of(new Formula(scanner.getSource(start, end).getContent()), end);
    }

    private boolean isFormula(Scanner scanner) {
        if (scanner.next("$$")) {
            return ends(scanner, "$$");
        }
        if (scanner.next("\\(")) {
            return ends(scanner, "\\)");
        }
        return scanner.next("\\[") ? ends(scanner, "\\]") : isSingle(scanner);
    }

    /** @return whether the scanner now stands behind the end of a formula that is not empty */
    private boolean ends(Scanner scanner, String end) {
        boolean says = false;
        for (int i = 0; i < MOST && scanner.hasNext() && !missing.contains(end); i++) {
            if (scanner.next(end)) {
                return says;
            }
            says |= !Character.isWhitespace(scanner.peek());
            step(scanner);
        }
        return given(scanner, end);
    }

    private boolean isSingle(Scanner scanner) {
        if (!scanner.next('$') || isSpace(scanner.peek()) || scanner.peek() == '$' || missing.contains("$")) {
            return false;
        }
        for (int i = 0; i < MOST && scanner.hasNext(); i++) {
            if (scanner.peek() != '$') {
                step(scanner);
            } else if (isSpace(scanner.peekPreviousCodePoint())) {
                return false;
            } else {
                scanner.next();
                if (!isDigit(scanner.peek())) {
                    return true;
                }
            }
        }
        return given(scanner, "$");
    }

    private boolean given(Scanner scanner, String end) {
        if (!scanner.hasNext()) {
            missing.add(end);
        }
        return false;
    }

    /** What is escaped ends nothing. */
    private static void step(Scanner scanner) {
        if (scanner.next('\\') && !scanner.hasNext()) {
            return;
        }
        scanner.next();
    }

    private static boolean isSpace(int character) {
        return character == Scanner.END || Character.isWhitespace(character);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
