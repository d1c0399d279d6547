package org.colloquium.paper;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads superscripts and subscripts. Digits, signs and single letters become the characters that Unicode has for them;
 * longer ones stay behind their sign, where they are legible.
 */
final class TexScripts {
    private static final String PLAIN_ABOVE = "0123456789+-=()abcdefghijklmnoprstuvwxyzTN*′∘°†";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴺ*′°°†";
    private static final String PLAIN_BELOW = "0123456789+-=()aehijklmnoprstuvx";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
    private static final Set<String> ORDINALS = Set.of("n", "th", "st", "nd", "rd");

    private final TexCursor cursor;

    TexScripts(TexCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the script whose sign stands here. */
    void read(boolean above) {
        String script = cursor.formula ? inFormula() : above ? above() : below();
        if (script == null || script.isEmpty()) {
            cursor.print(above ? "^" : "_", cursor.at + 1);
        } else {
            boolean braced = cursor.peek(1) == '{';
            print(above, script, cursor.at + 1 + script.length() + (braced ? 2 : 0));
        }
    }

    /** Prints a script, given as LaTeX, and goes on at {@code end}. */
    void print(boolean above, String script, int end) {
        String plain = script.equals("infty") ? "∞" : TexText.plainFormula(script);
        String mapped = above ? mapped(plain, PLAIN_ABOVE, ABOVE) : below(plain);
        boolean word = plain.chars().allMatch(Character::isLetterOrDigit);
        cursor.print(mapped != null ? mapped : (above ? "^" : "_") + (word ? plain : "(" + plain + ")"), end);
    }

    private @Nullable String inFormula() {
        char first = cursor.peek(1);
        return switch (first) {
            case '{' -> cursor.argument(cursor.at + 1);
            case '\\' -> command();
            case 0, ' ' -> null;
            default -> String.valueOf(first);
        };
    }

    private String command() {
        return cursor.text.substring(cursor.at + 1, cursor.endOfLetters(cursor.at + 2));
    }

    // Outside of a formula: V^*, S^3A, 10^{-4}, 10^-4, n^th; but not a^b, which may be a program's.
    private @Nullable String above() {
        char base = lastPrinted(1);
        char first = cursor.peek(1);
        if (!Character.isLetterOrDigit(base) && ")]}|".indexOf(base) < 0) {
            return null;
        }
        if (first == '{') {
            return cursor.argument(cursor.at + 1);
        }
        if (first == '*') {
            return "*";
        }
        int digits = cursor.at + 1 + (first == '-' || first == '+' ? 1 : 0);
        int end = digits;
        while (Character.isDigit(cursor.charAt(end))) {
            end++;
        }
        String word = cursor.text.substring(cursor.at + 1, cursor.endOfLetters(cursor.at + 1));
        return end > digits ? cursor.text.substring(cursor.at + 1, end) : ORDINALS.contains(word) ? word : null;
    }

    // Outside of a formula: x_{i}, L_infty, ℓ_2; but not snake_case, nor name_{id}.
    private @Nullable String below() {
        char base = lastPrinted(1);
        boolean greek = base == 'ℓ' || (base >= 'Α' && base <= 'ω');
        boolean inWord = Character.isLetterOrDigit(lastPrinted(2)) && Character.isLetterOrDigit(lastPrinted(3));
        if (!greek && (!Character.isLetter(base) || inWord)) {
            return null;
        }
        if (cursor.peek(1) == '{') {
            return cursor.argument(cursor.at + 1);
        }
        int end = cursor.endOfLetters(cursor.at + 1);
        if (cursor.text.substring(cursor.at + 1, end).equals("infty")) {
            return "infty";
        }
        return cursor.peek(1) == '\\' ? command() : greek ? String.valueOf(cursor.peek(1)) : null;
    }

    private char lastPrinted(int back) {
        int index = cursor.out.length() - back;
        return index < 0 ? ' ' : cursor.out.charAt(index);
    }

    private static @Nullable String below(String plain) {
        return plain.equals("∞") ? "∞" : mapped(plain, PLAIN_BELOW, BELOW);
    }

    private static @Nullable String mapped(String text, String plain, String script) {
        if (text.isEmpty() || (text.length() > 2 && text.chars().anyMatch(Character::isLetter))) {
            return null;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = plain.indexOf(text.charAt(i));
            if (at < 0) {
                return null;
            }
            out.append(script.charAt(at));
        }
        return out.toString();
    }
}
