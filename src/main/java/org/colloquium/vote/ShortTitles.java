package org.colloquium.vote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls papers by the beginnings of their titles, as people do: the part before a colon, or what stands before "from",
 * "for" and the like, or the first words.
 */
public final class ShortTitles implements UnaryOperator<String> {
    private static final int ENOUGH = 42;
    private static final int SHORT = 24;
    private static final Pattern TURN = Pattern.compile(
            "(?<=^.{12,42}) (from|for|in|with|via|of|on|as|through|by|using|towards?) ", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> names = new HashMap<>();

    /** @param titles by whatever the papers are known by */
    public ShortTitles(Map<String, String> titles) {
        Map<String, Integer> uses = new HashMap<>();
        titles.values().forEach(it -> uses.merge(of(it), 1, Integer::sum));
        titles.forEach((key, title) -> names.put(key, uses.getOrDefault(of(title), 0) > 1 ? title : of(title)));
    }

    @Override
    public String apply(String key) {
        return names.getOrDefault(key, key);
    }

    /** The short form of one title. */
    public static String of(String title) {
        int colon = title.indexOf(": ");
        String main = beforeTurn(colon > 0 && colon <= ENOUGH ? title.substring(0, colon) : title);
        if (main.length() <= ENOUGH) {
            return main;
        }
        int space = main.lastIndexOf(' ', ENOUGH);
        int cut = space > ENOUGH / 2
                ? space
                : main.offsetByCodePoints(0, Math.min(30, main.codePointCount(0, main.length())));
        return main.substring(0, cut).replaceAll("[\\s,;:.\u2013-]+$", "") + "\u2026";
    }

    private static String beforeTurn(String title) {
        if (title.length() <= SHORT || title.endsWith("?")) {
            return title;
        }
        Matcher turn = TURN.matcher(title);
        return turn.find() ? title.substring(0, turn.start()) : title;
    }

    /** The short forms of a few titles. */
    public static List<String> of(List<String> titles) {
        return titles.stream().map(ShortTitles::of).toList();
    }
}
