package org.colloquium.common;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.colloquium.common.markdown.Formulas;
import org.colloquium.common.markdown.Images;
import org.colloquium.common.markdown.Names;
import org.colloquium.common.markdown.Naming;
import org.colloquium.common.markdown.Spans;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns what members and digests wrote into HTML that is safe to show. */
public final class Markup {
    /** Deeper quotes and lists are the words of the last that fits: each is narrower than the one around it. */
    private static final int MOST_BLOCKS_WITHIN_ANOTHER = 16;

    private static final int MOST_CELLS = 20_000;
    private static final Extension TABLES =
            TablesExtension.builder().maxCells(MOST_CELLS).build();
    private static final Parser PARSER = parser(AutolinkExtension.create(), new Formulas(), TABLES);
    private static final Parser WITHOUT_TABLES = parser(AutolinkExtension.create(), new Formulas());
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(List.of(new Formulas(), TABLES))
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(new Formulas(), new Names(), TABLES))
            .escapeHtml(true)
            .softbreak("<br>")
            .build();
    private static final PolicyFactory NOTES = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr")
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements("a", "span")
            .allowAttributes("href")
            .matching(Pattern.compile(
                    "(?i:https?://.+)|g/[a-z0-9-]+/papers/[0-9a-f-]{36}",
                    Pattern.DOTALL)) // no other ones of ours: they act
            .onElements("a")
            .allowUrlProtocols("http", "https")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow", "ugc")
            .allowAttributes("class")
            .matching(false, "math")
            .onElements("code")
            .allowAttributes("class")
            .matching(false, "person", "person you")
            .onElements("span")
            .allowAttributes("class")
            .matching(false, "paper")
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .allowElements("img")
            .allowAttributes("src")
            .matching(Pattern.compile("images/[0-9a-f-]{36}")) // ours only: another's would learn who reads
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("loading")
            .matching(false, "lazy")
            .onElements("img")
            .toFactory();

    private Markup() {}

    /**
     * CommonMark with tables, bare links and formulas, raw HTML shown as text, links to http and https only, images only
     * where they are kept here. People and papers that it names are called as they were when it was written.
     */
    public static SafeMarkup markdown(String source) {
        return markdown(source, References.NONE);
    }

    /** The same; people and papers that it names are called as they are now. */
    public static SafeMarkup markdown(String source, References references) {
        return new SafeMarkup(NOTES.sanitize(RENDERER.render(parse(source, references))));
    }

    /** The first words of a Markdown text as plain text on one line, at most so many characters. */
    public static String excerpt(String source, int most) {
        String plain = PLAIN.render(parse(source, References.NONE)).strip().replaceAll("\\s+", " ");
        if (plain.codePointCount(0, plain.length()) <= most) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** Whom and what a text names. */
    public static Named named(String source) {
        return Named.isIn(source) ? Naming.find(WITHOUT_TABLES.parse(source)) : Named.NOBODY;
    }

    /** The images in a text that are kept here, outside of code: {@code ![…](image:id)}. */
    public static Set<UUID> images(String source) {
        return source.contains("image:") ? Images.find(WITHOUT_TABLES.parse(source)) : Set.of();
    }

    /**
     * @param alsoLinks whether links stay as they are, too
     * @param change what stands in place of what was found, empty to let it be
     * @return the source with that changed outside of code and formulas
     */
    public static String replace(
            String source, boolean alsoLinks, Pattern pattern, Function<MatchResult, Optional<String>> change) {
        return pattern.matcher(source).find()
                ? Spans.replace(source, WITHOUT_TABLES.parse(source), alsoLinks, pattern, change)
                : source;
    }

    private static Parser parser(Extension... extensions) {
        return Parser.builder()
                .extensions(List.of(extensions))
                .maxOpenBlockParsers(MOST_BLOCKS_WITHIN_ANOTHER)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
    }

    /** A table of a few bytes can stand for millions of cells: such a text is shown without tables. */
    private static Node parse(String source, References references) {
        try {
            return fitted(PARSER.parse(source), references);
        } catch (IllegalArgumentException tooManyCells) {
            return fitted(WITHOUT_TABLES.parse(source), references);
        }
    }

    private static Node fitted(Node text, References references) {
        return WithinAPage.fit(Images.resolve(Naming.resolve(text, references)));
    }
}
