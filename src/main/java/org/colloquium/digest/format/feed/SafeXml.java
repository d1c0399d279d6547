package org.colloquium.digest.format.feed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.colloquium.digest.format.DigestSource;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * XML from a stranger, read into a tree: nothing that it refers to is opened, entities that it defines itself are
 * refused, and what stands before a place where it is broken is kept.
 *
 * @param root its first element, if it could be read
 * @param problems what a person should know of how it was read, in sentences
 */
record SafeXml(@Nullable Element root, List<String> problems) {

    private static final String ENTITIES =
            "This XML defines entities of its own (a DOCTYPE with definitions). Such definitions can be made to read files "
                    + "of the server or to fill its memory, so the document was not opened.";

    static SafeXml read(DigestSource source) {
        XmlHead head = XmlHead.of(source.text()).orElse(null);
        if (head == null) {
            return new SafeXml(null, List.of("This is not XML."));
        }
        return head.definesEntities()
                ? new SafeXml(null, List.of(ENTITIES))
                : readTree(XmlText.of(source, head.start()));
    }

    /** A document of it, which takes the root out of this. */
    Optional<Document> document() {
        return Optional.ofNullable(root).map(Document::new);
    }

    private static SafeXml readTree(XmlText text) {
        XmlTree tree = new XmlTree(text);
        List<String> problems = new ArrayList<>();
        try {
            tree.read(factory().createXMLStreamReader(new StringReader(text.characters())));
        } catch (XMLStreamException | RuntimeException broken) {
            // Some broken documents make the JDK's parser, or JDOM, throw exceptions of their own.
            problems.add("The XML is broken at line " + tree.line() + "; only what stands before was read.");
        }
        return new SafeXml(tree.root(), List.copyOf(problems));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("References to elsewhere are not followed.");
        });
        return factory;
    }
}
