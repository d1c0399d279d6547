package org.colloquium.common.markdown;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.common.Named;
import org.colloquium.common.References;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Puts the present names in place of the people and papers that a text names. */
public final class Naming extends AbstractVisitor {
    private static final Pattern TARGET =
            Pattern.compile("(member|paper):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final References references;
    private final Set<UUID> people = new LinkedHashSet<>();
    private final Set<UUID> papers = new LinkedHashSet<>();

    private Naming(References references) {
        this.references = references;
    }

    /** Changes the text. */
    public static Node resolve(Node text, References references) {
        text.accept(new Naming(references));
        return text;
    }

    /** What the text names; changes it, too. */
    public static Named find(Node text) {
        Naming naming = new Naming(References.NONE);
        text.accept(naming);
        return new Named(naming.people, naming.papers);
    }

    @Override
    public void visit(Link link) {
        Matcher target = TARGET.matcher(link.getDestination());
        if (!target.matches()) {
            visitChildren(link);
            return;
        }
        UUID id = UUID.fromString(target.group(2));
        link.insertAfter(target.group(1).equals("member") ? person(id, link) : paper(id, words(link)));
        link.unlink();
    }

    private Node person(UUID id, Link link) {
        people.add(id);
        if (link.getPrevious() instanceof Text before && before.getLiteral().endsWith("@")) {
            before.setLiteral(
                    before.getLiteral().substring(0, before.getLiteral().length() - 1));
        }
        String name = references.people().get(id);
        return name == null ? new Text("@" + words(link)) : new PersonName(name, id.equals(references.reader()));
    }

    private Node paper(UUID id, String words) {
        papers.add(id);
        References.@Nullable Work paper = references.papers().get(id);
        boolean framed = words.length() > 2 && words.startsWith("[") && words.endsWith("]");
        return paper == null
                ? new Text(framed ? words.substring(1, words.length() - 1) : words)
                : new PaperTitle(paper);
    }

    static String words(Node link) {
        StringBuilder words = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof Formula formula) {
                    words.append(formula.source());
                } else {
                    visitChildren(node);
                }
            }
        });
        return words.toString();
    }
}
