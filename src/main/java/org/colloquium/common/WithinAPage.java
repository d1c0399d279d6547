package org.colloquium.common;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Fits a text into a page that has headings of its own, and links to images instead of loading them from elsewhere. */
final class WithinAPage extends AbstractVisitor {
    private static final Pattern WEB = Pattern.compile("(?i)https?://");
    private static final int SECTION = 2;
    private static final int LOWEST = 6;

    private int above = SECTION;

    private WithinAPage() {}

    static Node fit(Node text) {
        text.accept(new WithinAPage());
        return text;
    }

    /** Below the heading of the section, without leaving out a level, which would lose those who listen. */
    @Override
    public void visit(Heading heading) {
        above = Math.min(Math.min(LOWEST, heading.getLevel() + SECTION), above + 1);
        heading.setLevel(above);
        visitChildren(heading);
    }

    /** Only to the web: an address without one would act within the app. */
    @Override
    public void visit(Link link) {
        if (!WEB.matcher(link.getDestination()).lookingAt()) {
            link.setDestination("");
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        Link link = new Link(image.getDestination(), image.getTitle());
        while (image.getFirstChild() != null) {
            link.appendChild(image.getFirstChild());
        }
        if (link.getFirstChild() == null) {
            link.appendChild(new Text(image.getDestination()));
        }
        image.insertAfter(link);
        image.unlink();
    }
}
