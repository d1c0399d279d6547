package org.colloquium.common.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/** Formulas in TeX: in HTML their source as {@code <code class="math">}, which the browser draws; in plain text as written. */
public final class Formulas
        implements Parser.ParserExtension,
                HtmlRenderer.HtmlRendererExtension,
                TextContentRenderer.TextContentRendererExtension {
    private static final Set<Class<? extends Node>> TYPES = Set.of(Formula.class, FormulaBlock.class);

    @Override
    public void extend(Parser.Builder parser) {
        parser.customInlineContentParserFactory(new FormulaParser.Factory());
        parser.customBlockParserFactory(new FormulaBlockParser.Factory());
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(InHtml::new);
    }

    @Override
    public void extend(TextContentRenderer.Builder renderer) {
        renderer.nodeRendererFactory(InText::new);
    }

    private record InHtml(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return TYPES;
        }

        @Override
        public void render(Node node) {
            if (node instanceof Formula formula) {
                math(formula.source());
            } else if (node instanceof FormulaBlock block) {
                context.getWriter().line();
                context.getWriter().tag("p");
                if (block.isClosed()) {
                    math(block.source());
                } else {
                    children(node);
                }
                context.getWriter().tag("/p");
                context.getWriter().line();
            }
        }

        private void math(String source) {
            context.getWriter().tag("code", Map.of("class", "math"));
            context.getWriter().text(source);
            context.getWriter().tag("/code");
        }

        private void children(Node node) {
            for (Node it = node.getFirstChild(); it != null; it = it.getNext()) {
                context.render(it);
            }
        }
    }

    private record InText(TextContentNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return TYPES;
        }

        @Override
        public void render(Node node) {
            if (node instanceof Formula formula) {
                context.getWriter().write(formula.source());
            } else if (node instanceof FormulaBlock block) {
                context.getWriter().write(block.source());
                for (Node it = node.getFirstChild(); it != null; it = it.getNext()) {
                    context.render(it);
                }
                context.getWriter().block();
            }
        }
    }
}
