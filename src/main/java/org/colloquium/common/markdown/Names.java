package org.colloquium.common.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * How what a text names looks in HTML: a person, who leads nowhere, a paper, which leads to its page, and an image that
 * is kept here.
 */
public final class Names implements HtmlRenderer.HtmlRendererExtension {
    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(InHtml::new);
    }

    private record InHtml(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(PersonName.class, PaperTitle.class, OwnImage.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof PersonName person) {
                element("span", Map.of("class", person.isReader() ? "person you" : "person"), "@" + person.name());
            } else if (node instanceof PaperTitle title) {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put("class", "paper");
                attributes.put("href", title.paper().path());
                element("a", attributes, title.paper().title());
            } else if (node instanceof OwnImage image) {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put("src", image.path());
                attributes.put("alt", Naming.words(image));
                attributes.put("loading", "lazy");
                context.getWriter().tag("img", attributes);
            }
        }

        private void element(String tag, Map<String, String> attributes, String words) {
            context.getWriter().tag(tag, attributes);
            context.getWriter().text(words);
            context.getWriter().tag("/" + tag);
        }
    }
}
