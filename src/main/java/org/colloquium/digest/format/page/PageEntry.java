package org.colloquium.digest.format.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A part of a page that speaks of one paper.
 *
 * @param title the element whose text is the title; the whole part if that is yet to be found in it
 * @param parts the nodes that speak of it, one after the other in the page
 */
record PageEntry(Element title, List<Node> parts, boolean titled) {}
