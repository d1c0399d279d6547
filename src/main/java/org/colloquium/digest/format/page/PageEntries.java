package org.colloquium.digest.format.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Cuts a page into entries, whatever its layout: each link to a paper whose text is a title tells a paper, and its
 * entry is the largest part of the page that tells no other one. Where links are only labels, such as "pdf", the
 * entry is the block around them.
 */
final class PageEntries {

    private static final Pattern LABEL = Pattern.compile(
            "(?i)[\\[(]?(?:arxiv.{0,25}|abs(?:tract)?|pdf|html|doi.{0,60}|paper|link|url|code|read more.{0,40}|view.{0,40}"
                    + "|full text.{0,20}|https?://.*|\\d[\\d.]*|.{0,2}|download.{0,20}|open ?review|project.{0,20}|here"
                    + "|other formats|supplement.{0,20}|10\\.\\d{4}.*|biorxiv|pubmed|dataset.{0,20}|bib(?:tex)?)[\\])]?",
            Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}++");
    private static final Set<String> ASIDE = Set.of("nav", "footer", "aside", "form", "header");
    private static final Set<String> ALONE = Set.of("li", "tr", "article", "dd", "td", "blockquote");
    private static final Set<String> WHOLE =
            Set.of("html", "body", "main", "tbody", "table", "ul", "ol", "dl", "#root");
    private static final int MOST_BEFORE_TITLE = 30;
    private static final int MOST_BELOW_ONE = 7;

    private final String base;
    private final Set<Node> taken;
    private final Map<Element, String> titles = new HashMap<>();
    private final Map<Element, String> works = new LinkedHashMap<>();
    private final Map<Node, String> tells = new IdentityHashMap<>();
    private final Set<Node> tellsMany = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageEntries(String base, Set<Node> taken) {
        this.base = base;
        this.taken = taken;
    }

    /** The entries of a page in order, leaving out what stands within the parts taken already. */
    static List<PageEntry> in(Element page, String base, Set<Node> taken) {
        PageEntries entries = new PageEntries(base, taken);
        List<Element> links = page.getElementsByTag("a").stream()
                .filter(link -> link.hasAttr("href") && !entries.isAside(link))
                .toList();
        entries.findWorks(links);
        return entries.cut();
    }

    /** Sorts the links to papers into titles and labels, and tells which of them tell a paper. */
    private void findWorks(List<Element> links) {
        Map<Element, Element> labels = new IdentityHashMap<>();
        Map<Element, Integer> numbers = new HashMap<>();
        Set<Element> titledBlocks = new HashSet<>();
        Set<Element> titledLists = new HashSet<>();
        for (Element link : links) {
            Optional<PaperAddress> address = PaperAddress.of(link.attr("href"), base);
            Element block = block(link);
            if (address.isPresent() && isTitle(link, block)) {
                titles.put(link, address.get().key());
                titledBlocks.add(block);
                item(block).ifPresent(item -> {
                    titledBlocks.add(item);
                    titledLists.add(Objects.requireNonNull(item.parent()));
                });
            } else if (address.isPresent() && LABEL.matcher(link.text().strip()).matches()) {
                labels.put(link, block);
                numbers.putIfAbsent(block, numbers.size());
            }
        }
        labels.values()
                .removeIf(block -> titledBlocks.contains(block)
                        || item(block).filter(titledBlocks::contains).isPresent());
        boolean byTitles = Set.copyOf(titles.values()).size() * 2 >= new HashSet<>(labels.values()).size();
        for (Element link : links) {
            Element block = labels.get(link);
            // Beside titles a label tells a paper only as an item among items with titles.
            boolean tells = block != null
                    && (!byTitles
                            || item(block)
                                    .map(Element::parent)
                                    .filter(titledLists::contains)
                                    .isPresent());
            String key = titles.containsKey(link) ? titles.get(link) : tells ? "block " + numbers.get(block) : null;
            if (key != null) {
                works.put(link, key);
                tell(link, key);
            }
        }
    }

    /** The item of a list or the row of a table around a block. */
    private static Optional<Element> item(Element block) {
        return Optional.ofNullable(block.closest("li, tr")).filter(item -> item.parent() != null);
    }

    private void tell(Element link, String key) {
        for (Node node = link; node != null && !tellsMany.contains(node); node = node.parent()) {
            String known = tells.putIfAbsent(node, key);
            if (known != null && !known.equals(key)) {
                tellsMany.add(node);
            }
        }
    }

    private List<PageEntry> cut() {
        List<PageEntry> entries = new ArrayList<>();
        Set<Node> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        int usual = 0;
        for (Element link : works.keySet()) {
            Element root = root(link);
            if (roots.add(root)) {
                List<Node> parts = parts(root);
                Node next = parts.getLast().nextSibling();
                if (next != null && tells.containsKey(next)) {
                    usual = Math.max(usual, parts.size());
                } else if (parts.size() > 1) {
                    // What follows the last entry may be the end of the page.
                    parts = parts.subList(0, Math.min(parts.size(), usual == 0 ? MOST_BELOW_ONE : usual));
                }
                entries.add(entry(link, root, parts));
            }
        }
        return entries;
    }

    private PageEntry entry(Element link, Element root, List<Node> parts) {
        boolean titled = titles.containsKey(link);
        return new PageEntry(titled ? title(link) : root, List.copyOf(parts), titled);
    }

    private List<Node> parts(Element root) {
        List<Node> parts = new ArrayList<>(List.of(root));
        Node next = goesOn(root) ? root.nextSibling() : null;
        while (next != null && belongsBelow(next)) {
            parts.add(next);
            next = next.nextSibling();
        }
        return parts;
    }

    /** The largest part of the page around a link that tells no other paper; on a page of one paper, its block. */
    private Element root(Element link) {
        Element root = link;
        Element parent = link.parent();
        while (parent != null && !tellsMany.contains(parent) && !WHOLE.contains(parent.normalName())) {
            root = parent;
            if (works.size() == 1 && root.isBlock()) {
                break;
            }
            parent = parent.parent();
        }
        return root;
    }

    // A heading or a line of its own is followed by what it is the title of; a list's item holds all of it.
    private static boolean goesOn(Element root) {
        return !ALONE.contains(root.normalName());
    }

    private boolean belongsBelow(Node node) {
        if (node instanceof TextNode) {
            return true;
        }
        return !(node instanceof Element element)
                || !(tells.containsKey(element)
                        || taken.contains(element)
                        || ASIDE.contains(element.normalName())
                        || element.normalName().matches("h[1-6r]")
                        || element.selectFirst("h1, h2, h3, h4") != null);
    }

    private boolean isAside(Element link) {
        for (Element element = link; element != null; element = element.parent()) {
            if (taken.contains(element) || (ASIDE.contains(element.normalName()) && !isWithinEntry(element))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithinEntry(Element header) {
        return header.nameIs("header")
                && header.parent() != null
                && header.parent().nameIs("article");
    }

    private static Element block(Element link) {
        Element block = link;
        while (block.parent() != null && (!block.isBlock() || block.nameIs("a"))) {
            block = block.parent();
        }
        return block.nameIs("td") && block.parent() != null ? block.parent() : block;
    }

    /** A title stands first in its block, or after a number, a date or a count. */
    private static boolean isTitle(Element link, Element block) {
        String text = link.text().strip();
        boolean words = text.length() >= 12 && text.split(" ", 4).length >= 2;
        boolean ideographs = text.codePoints().filter(Character::isIdeographic).count() >= 5;
        if (!(words || ideographs) || text.length() > 500 || LABEL.matcher(text).matches()) {
            return false;
        }
        String before = textBefore(link, block);
        return before.length() <= MOST_BEFORE_TITLE
                && WORD.matcher(before).results().limit(2).count() < 2;
    }

    /** What stands before a link on its line, as far as it matters. */
    private static String textBefore(Element link, Element block) {
        StringBuilder before = new StringBuilder();
        for (Node node = link; node != block && node != null; node = node.parent()) {
            Node earlier = node.previousSibling();
            while (earlier != null && !endsLine(earlier) && before.length() <= MOST_BEFORE_TITLE) {
                String text = earlier instanceof TextNode leaf
                        ? leaf.text()
                        : earlier instanceof Element element ? element.text() : "";
                before.insert(0, text.strip() + " ");
                earlier = earlier.previousSibling();
            }
            if (earlier != null) {
                break;
            }
        }
        return before.toString().strip();
    }

    private static boolean endsLine(Node node) {
        return node instanceof Element element && (element.nameIs("br") || element.isBlock());
    }

    // A link may hold a heading and more.
    private static Element title(Element link) {
        Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6, .title");
        return heading == null ? link : heading;
    }
}
