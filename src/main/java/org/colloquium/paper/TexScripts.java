package org.colloquium.paper;

import org.jspecify.annotations.Nullable;

/** Superscripts and subscripts that Unicode has: digits, signs and letters that stay legible when set so. */
final class TexScripts {

    private static final String PLAIN_ABOVE = "0123456789+-=()abcdefghijklmnoprstuvwxyzTN*′∘°†";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴺ*′°°†";
    private static final String PLAIN_BELOW = "0123456789+-=()aehijklmnoprstuvx";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

    private TexScripts() {}

    static @Nullable String above(String text) {
        return mapped(text, PLAIN_ABOVE, ABOVE);
    }

    static @Nullable String below(String text) {
        return text.equals("∞") ? "∞" : mapped(text, PLAIN_BELOW, BELOW);
    }

    private static @Nullable String mapped(String text, String plain, String script) {
        if (text.isEmpty() || text.length() > 2 && text.chars().anyMatch(Character::isLetter)) {
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
