package org.colloquium.digest.format.feed;

import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jspecify.annotations.Nullable;

/** Builds the tree of an XML document while it is read, and marks in each entry of a feed where it stands. */
final class XmlTree {

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final int DEEPEST_ENTRY = 3;
    private static final int DEEPEST = 100;

    private final XmlText source;
    private @Nullable Element root;
    private @Nullable Element open;
    private int depth;
    private int line;

    XmlTree(XmlText source) {
        this.source = source;
        this.line = source.numberOf(1);
    }

    @Nullable Element root() {
        return root;
    }

    /** The number of the line that was read last. */
    int line() {
        return line;
    }

    /**
     * Reads the document.
     *
     * @throws XMLStreamException where it is broken, or deeper than any feed; the tree then has what stands before
     */
    void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            line = source.numberOf(reader.getLocation().getLineNumber());
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(reader.getText());
                case XMLStreamConstants.DTD -> throw new XMLStreamException("A document type inside the document.");
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        if (++depth > DEEPEST) {
            throw new XMLStreamException("Elements too deep in each other.");
        }
        Element element = new Element(reader.getLocalName(), namespace(reader.getPrefix(), reader.getNamespaceURI()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.setAttribute(
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i),
                    namespace(reader.getAttributePrefix(i), reader.getAttributeNamespace(i)));
        }
        if (open == null) {
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                element.addNamespaceDeclaration(namespace(reader.getNamespacePrefix(i), reader.getNamespaceURI(i)));
            }
            root = element;
        } else {
            open.addContent(element);
        }
        if (depth <= DEEPEST_ENTRY && ENTRIES.contains(element.getName())) {
            int column = reader.getLocation().getColumnNumber();
            EntryMark.begin(element, source.startOfTag(reader.getLocation().getLineNumber(), column));
        }
        open = element;
    }

    private void end() {
        Element ended = Objects.requireNonNull(open);
        if (depth <= DEEPEST_ENTRY && ENTRIES.contains(ended.getName())) {
            EntryMark.end(ended, line);
        }
        open = ended.getParentElement();
        depth--;
    }

    private void add(String text) {
        if (open != null && !text.isEmpty()) {
            open.addContent(new Text(text));
        }
    }

    private static Namespace namespace(@Nullable String prefix, @Nullable String uri) {
        return Namespace.getNamespace(prefix == null ? "" : prefix, uri == null ? "" : uri);
    }
}
