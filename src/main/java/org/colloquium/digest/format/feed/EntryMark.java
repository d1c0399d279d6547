package org.colloquium.digest.format.feed;

import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * What ROME does not keep of an entry: its lines, and its date as it is written. It goes through ROME as one more
 * element of the entry, in a namespace of our own.
 *
 * @param first the first line of the entry's element
 * @param last the line on which it ends, 0 if the document breaks off in it
 * @param date empty if the entry bears none
 */
record EntryMark(int first, int last, String date) {

    private static final Namespace OURS = Namespace.getNamespace("urn:colloquium:entry");
    private static final String NAME = "mark";
    private static final List<String> DATES =
            List.of("published", "pubDate", "date", "publicationDate", "issued", "created", "updated", "modified");

    static void begin(Element entry, int firstLine) {
        entry.addContent(new Element(NAME, OURS).setAttribute("first", String.valueOf(firstLine)));
    }

    static void end(Element entry, int lastLine) {
        entry.getChild(NAME, OURS)
                .setAttribute("last", String.valueOf(lastLine))
                .setAttribute("date", dateOf(entry));
    }

    static Optional<EntryMark> of(List<Element> foreignMarkup) {
        return foreignMarkup.stream()
                .filter(it -> it.getName().equals(NAME) && it.getNamespace().equals(OURS))
                .findFirst()
                .map(it -> new EntryMark(
                        Integer.parseInt(it.getAttributeValue("first", "1")),
                        Integer.parseInt(it.getAttributeValue("last", "0")),
                        it.getAttributeValue("date", "")));
    }

    private static String dateOf(Element entry) {
        return DATES.stream()
                .flatMap(name -> entry.getChildren().stream()
                        .filter(child -> child.getName().equals(name)))
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
