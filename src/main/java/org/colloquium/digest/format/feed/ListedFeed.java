package org.colloquium.digest.format.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquium.digest.format.DigestSource;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/** A feed that a list of feeds (OPML) names. */
public record ListedFeed(String title, String xmlUrl) {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,2000}", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TITLE = 300;

    /** The feeds of a list with an http or https address, in order and each once; none if this is no such list. */
    public static List<ListedFeed> in(DigestSource opml) {
        Element root = SafeXml.read(opml).root();
        if (root == null || !root.getName().equalsIgnoreCase("opml")) {
            return List.of();
        }
        Map<String, ListedFeed> feeds = new LinkedHashMap<>();
        for (Element outline : root.getDescendants(Filters.element())) {
            String address = attribute(outline, "xmlUrl");
            if (ADDRESS.matcher(address).matches()) {
                feeds.putIfAbsent(address, new ListedFeed(title(outline, address), address));
            }
        }
        return new ArrayList<>(feeds.values());
    }

    private static String title(Element outline, String address) {
        String title = Stream.of("title", "text", "htmlUrl")
                .map(name -> attribute(outline, name))
                .map(PlainText::line)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(address);
        return title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    // Writers of OPML do not agree on the case of letters in its names.
    private static String attribute(Element outline, String name) {
        return outline.getAttributes().stream()
                .filter(it -> it.getName().equalsIgnoreCase(name))
                .map(Attribute::getValue)
                .findFirst()
                .orElse("")
                .strip();
    }
}
