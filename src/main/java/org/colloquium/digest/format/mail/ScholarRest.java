package org.colloquium.digest.format.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.colloquium.digest.format.LeftOver;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What a Google Scholar alert says besides its papers. */
final class ScholarRest implements NodeFilter {

    private static final Pattern MANAGES =
            Pattern.compile("(?i)(?:list|cancel|create|edit|see|view|unsubscribe|follow|manage|settings)\\b.{0,200}");
    private static final Pattern SENDER = Pattern.compile("(?i).{0,100}google scholar.{0,300}");
    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title", "template");

    private final Set<Element> papers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<LeftOver> rest = new ArrayList<>();
    private final int lastLine;

    private ScholarRest(List<ScholarEntry> entries, int lastLine) {
        entries.forEach(entry -> papers.addAll(entry.elements()));
        this.lastLine = lastLine;
    }

    static List<LeftOver> of(Document page, List<ScholarEntry> entries, int lastLine) {
        ScholarRest rest = new ScholarRest(entries, lastLine);
        page.filter(rest);
        return rest.rest;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && (papers.contains(element) || UNSEEN.contains(element.normalName()))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode leaf) {
            String text = ScholarText.plain(leaf.getWholeText());
            if (!text.isEmpty()) {
                rest.add(new LeftOver(
                        within(leaf.sourceRange().start().lineNumber()),
                        within(leaf.sourceRange().end().lineNumber()),
                        text,
                        reason(text)));
            }
        }
        return FilterResult.CONTINUE;
    }

    private int within(int line) {
        return Math.max(1, Math.min(line, lastLine));
    }

    private static String reason(String text) {
        if (MANAGES.matcher(text).matches()) {
            return "A link of the alert itself, to manage it or to see more.";
        }
        return SENDER.matcher(text).matches() ? "Says who sent the alert." : "Stands in the alert beside its papers.";
    }
}
