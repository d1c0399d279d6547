package org.colloquium.note.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.colloquium.common.ui.Tex;
import org.colloquium.note.Target;
import org.colloquium.note.anchor.Alignment;
import org.colloquium.note.anchor.Span;
import org.colloquium.note.exchange.Passages;
import org.colloquium.paper.PaperDetails;

/** An abstract with the number of each passage at its end. */
class NumberedAbstract extends Div {
    NumberedAbstract(PaperDetails paper, List<Passages.Numbered> passages) {
        addClassNames("abstract", "numbered");
        getElement().setAttribute("dir", "auto");
        String text = paper.abstractText();
        if (text.isEmpty()) {
            setVisible(false);
            return;
        }
        int from = 0;
        for (Map.Entry<Integer, List<String>> it : numbers(paper, passages).entrySet()) {
            int to = it.getKey();
            if (to > from) {
                add(Tex.of(text.substring(from, to)));
            }
            HtmlComponent number = new HtmlComponent("sup");
            number.getElement().setText(String.join(", ", it.getValue()));
            add(number);
            from = to;
        }
        if (from < text.length()) {
            add(Tex.of(text.substring(from)));
        }
    }

    private static Map<Integer, List<String>> numbers(PaperDetails paper, List<Passages.Numbered> passages) {
        Alignment alignment = Alignment.between(paper.abstractSource(), paper.abstractText());
        String text = paper.abstractText();
        return passages.stream()
                .filter(it -> it.number() > 0 && it.annotation().target().kind() == Target.Kind.ABSTRACT)
                .collect(Collectors.groupingBy(
                        it -> end(it, alignment, text),
                        TreeMap::new,
                        Collectors.mapping(it -> String.valueOf(it.number()), Collectors.toList())));
    }

    private static int end(Passages.Numbered it, Alignment alignment, String text) {
        Span span = it.annotation().anchor().span();
        int points = span == null ? 0 : alignment.forward(span).end();
        return outsideFormulas(
                text.offsetByCodePoints(0, Math.min(points, text.codePointCount(0, text.length()))), text);
    }

    /** A formula is set as a whole, so a number within one stands behind it. */
    private static int outsideFormulas(int at, String text) {
        long signs = text.substring(0, at).chars().filter(it -> it == '$').count();
        int close = text.indexOf('$', at);
        return signs % 2 == 0 || close < 0 ? at : close + 1;
    }
}
