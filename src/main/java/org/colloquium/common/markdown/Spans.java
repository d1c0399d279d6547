package org.colloquium.common.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where in a source neither code nor a formula stands. */
public final class Spans extends AbstractVisitor {
    private final List<SourceSpan> kept = new ArrayList<>();
    private final boolean alsoLinks;

    private Spans(boolean alsoLinks) {
        this.alsoLinks = alsoLinks;
    }

    /**
     * @param parsed from {@code source}, with its spans
     * @param alsoLinks whether links and images stay as they are, too
     * @param change what stands in place of what was found, empty to let it be
     * @return the source, changed outside of code and formulas
     */
    public static String replace(
            String source,
            Node parsed,
            boolean alsoLinks,
            Pattern pattern,
            Function<MatchResult, Optional<String>> change) {
        Spans spans = new Spans(alsoLinks);
        parsed.accept(spans);
        Matcher matcher = pattern.matcher(source);
        StringBuilder changed = new StringBuilder();
        while (matcher.find()) {
            String with = spans.keep(matcher.start())
                    ? matcher.group()
                    : change.apply(matcher).orElse(matcher.group());
            matcher.appendReplacement(changed, Matcher.quoteReplacement(with));
        }
        return matcher.appendTail(changed).toString();
    }

    private boolean keep(int place) {
        return kept.stream().anyMatch(it -> it.getInputIndex() <= place && place < it.getInputIndex() + it.getLength());
    }

    @Override
    public void visit(Code code) {
        kept.addAll(code.getSourceSpans());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        kept.addAll(code.getSourceSpans());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        kept.addAll(code.getSourceSpans());
    }

    @Override
    public void visit(Link link) {
        if (alsoLinks) {
            kept.addAll(link.getSourceSpans());
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (alsoLinks) {
            kept.addAll(image.getSourceSpans());
        }
        visitChildren(image);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula) {
            kept.addAll(node.getSourceSpans());
        }
        visitChildren(node);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof FormulaBlock formula && formula.isClosed()) {
            kept.addAll(block.getSourceSpans());
        }
        visitChildren(block);
    }
}
