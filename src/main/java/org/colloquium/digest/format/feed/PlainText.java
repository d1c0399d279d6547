package org.colloquium.digest.format.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The words in a title or a description of a feed, which may be HTML without saying so. */
public final class PlainText {

    private static final Pattern HTML = Pattern.compile(
            "</?(?:a|abbr|article|b|blockquote|br|code|div|em|figure|font|h[1-6]|hr|i|img|inf|jats:[a-z]{1,9}|li|math"
                    + "|mml:[a-z]{1,9}|ol|p|pre|q|s|section|small|span|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul)\\b[^<>]{0,2000}+>"
                    + "|&(?:[a-z]{2,12}|#\\d{1,7}|#x[0-9a-f]{1,6});",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cs}\\x00]");

    private PlainText() {}

    /** The words, in as many lines as they stand; of HTML, in one. */
    public static String of(String text) {
        return isHtml(text)
                ? NO_CHARACTER
                        .matcher(Jsoup.parse(text).text())
                        .replaceAll("\uFFFD")
                        .strip()
                : text.strip();
    }

    /** The words in one line. */
    public static String line(String text) {
        return String.join(
                " ",
                of(text).lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static boolean isHtml(String text) {
        return HTML.matcher(text).find();
    }
}
