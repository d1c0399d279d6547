package org.colloquium.digest.format.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of an XML document, up to its first element.
 *
 * @param root the name of the first element, without prefix
 * @param tag its start tag, as far as it is of any use
 * @param start where that tag begins
 * @param definesEntities whether a document type with definitions of its own stands before it
 */
public record XmlHead(String root, String tag, int start, boolean definesEntities) {

    private static final Pattern NAME = Pattern.compile("<(?:[\\w.-]{1,60}+:)?([\\w.-]{1,60}+)(?=[\\s/>])");
    private static final Pattern END_OF_DEFINITIONS = Pattern.compile("]\\s{0,99}>");
    private static final int LONGEST_TAG = 20_000;

    /** The beginning of a text, if that is XML. */
    public static Optional<XmlHead> of(String text) {
        boolean defines = false;
        int at = skipBlank(text, 0);
        while (at >= 0 && at < text.length() && text.charAt(at) == '<') {
            if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                int end = text.indexOf('>', at);
                int definitions = text.indexOf('[', at);
                boolean here = definitions >= 0 && definitions < end;
                defines |= here;
                at = here ? afterDefinitions(text, definitions) : end < 0 ? -1 : skipBlank(text, end + 1);
            } else {
                return root(text, at, defines);
            }
        }
        return Optional.empty();
    }

    private static Optional<XmlHead> root(String text, int at, boolean defines) {
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        int end = text.indexOf('>', at);
        int most = Math.min(text.length(), at + LONGEST_TAG);
        return Optional.of(new XmlHead(
                name.group(1), text.substring(at, end < 0 ? most : Math.min(end + 1, most)), at, defines));
    }

    private static int afterDefinitions(String text, int at) {
        Matcher end = END_OF_DEFINITIONS.matcher(text);
        return end.find(at) ? skipBlank(text, end.end()) : -1;
    }

    private static int after(String text, String end, int at) {
        int found = text.indexOf(end, at);
        return found < 0 ? -1 : skipBlank(text, found + end.length());
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }
}
