package org.colloquium.digest.format.mail;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Texts of a page of Google Scholar, which breaks lines in the middle of sentences. */
final class ScholarText {

    private ScholarText() {}

    /** The text of an element on one line; a word that was broken after its hyphen is whole again. */
    static String of(Element element) {
        StringBuilder text = new StringBuilder();
        NodeVisitor visitor = (Node node, int depth) -> {
            if (node instanceof TextNode leaf) {
                text.append(leaf.getWholeText());
            } else if (node instanceof Element inner && inner.nameIs("br") && !endsWithHyphen(text)) {
                text.append(' ');
            }
        };
        NodeTraversor.traverse(visitor, element);
        return plain(text.toString());
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ")
                .replaceAll("[\\p{Cs}\\x00\\u200B]", "")
                .strip();
    }

    private static boolean endsWithHyphen(StringBuilder text) {
        int end = text.length();
        return end >= 2 && text.charAt(end - 1) == '-' && Character.isLetterOrDigit(text.charAt(end - 2));
    }
}
