package org.colloquium.common.markdown;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** The images of a text that are kept here. Those of elsewhere are never fetched: whoever has them would learn who reads. */
public final class Images extends AbstractVisitor {
    private static final Pattern OWN = Pattern.compile("image:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final Set<UUID> own = new LinkedHashSet<>();

    private Images() {}

    /** Changes the text. */
    public static Node resolve(Node text) {
        text.accept(new Images());
        return text;
    }

    /** Those that are kept here, in their order; changes the text, too. */
    public static Set<UUID> find(Node text) {
        Images images = new Images();
        text.accept(images);
        return images.own;
    }

    @Override
    public void visit(Image image) {
        Matcher target = OWN.matcher(image.getDestination());
        if (!target.matches()) {
            visitChildren(image);
            return;
        }
        UUID id = UUID.fromString(target.group(1));
        own.add(id);
        OwnImage shown = new OwnImage(id);
        while (image.getFirstChild() != null) {
            shown.appendChild(image.getFirstChild());
        }
        image.insertAfter(shown);
        image.unlink();
    }
}
