package org.colloquium.common;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns what members and digests wrote into HTML that is safe to show. */
public final class Markup {
    private static final int MOST_CELLS = 20_000;
    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            TablesExtension.builder().maxCells(MOST_CELLS).build());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final Parser WITHOUT_TABLES =
            Parser.builder().extensions(List.of(AutolinkExtension.create())).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .softbreak("<br>")
            .build();
    private static final PolicyFactory NOTES = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr")
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements("a")
            .allowAttributes("href")
            .matching(Pattern.compile(
                    "(?i)https?://.+", Pattern.DOTALL)) // no relative ones: they would act within the app
            .onElements("a")
            .allowUrlProtocols("http", "https")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow", "ugc")
            .allowAttributes("start")
            .onElements("ol")
            .toFactory();

    private Markup() {}

    /** CommonMark with tables and bare links, raw HTML shown as text, links to http and https only. */
    public static SafeMarkup markdown(String source) {
        return new SafeMarkup(NOTES.sanitize(RENDERER.render(parse(source))));
    }

    /** The first words of a Markdown text as plain text on one line, at most so many characters. */
    public static String excerpt(String source, int most) {
        String plain = PLAIN.render(parse(source)).strip().replaceAll("\\s+", " ");
        if (plain.codePointCount(0, plain.length()) <= most) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** A table of a few bytes can stand for millions of cells: such a text is shown without tables. */
    private static Node parse(String source) {
        try {
            return WithinAPage.fit(PARSER.parse(source));
        } catch (IllegalArgumentException tooManyCells) {
            return WithinAPage.fit(WITHOUT_TABLES.parse(source));
        }
    }
}
