package org.colloquium.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recurring parts of a page, with the class names of the stylesheet. */
public final class Parts {
    private Parts() {}

    /** The page's answer, the line below it, and the page's actions. */
    public static Div head(String answer, @Nullable String line, Component... actions) {
        Div words = new Div(new H1(answer));
        if (line != null) {
            words.add(new Paragraph(line));
        }
        Div head = classed("head", words);
        if (actions.length > 0) {
            head.add(classed("acts", actions));
        }
        return head;
    }

    /** The middle of a page. */
    public static Div middle(Component... content) {
        return classed("main", content);
    }

    /** The margin of a page. */
    public static Div margin(Component... content) {
        return classed("margin", content);
    }

    /** A section under its heading. */
    public static Section section(String heading, Component... content) {
        return section(heading, null, content);
    }

    /** A section whose heading has a remark at its end, such as a count. */
    public static Section section(String heading, @Nullable String remark, Component... content) {
        H2 title = new H2(heading);
        if (remark != null) {
            title.add(meta(remark));
        }
        Section section = new Section(title);
        section.add(content);
        return section;
    }

    public static Div classed(String classes, Component... content) {
        Div div = new Div(content);
        div.setClassName(classes);
        return div;
    }

    public static Span text(String classes, String words) {
        Span span = new Span(words);
        if (!classes.isEmpty()) {
            span.addClassNames(classes.split(" "));
        }
        return span;
    }

    public static Span meta(String words) {
        return text("meta", words);
    }

    /** Small print that is read out when it changes. */
    public static Span status() {
        Span said = meta("");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    /** A link within the app. */
    public static Anchor link(String path, String words) {
        Anchor anchor = new Anchor(path, words);
        anchor.setRouterIgnore(false);
        return anchor;
    }

    /** A paper's title as a link, in the authors' face. */
    public static Anchor title(String path, String words) {
        Anchor anchor = link(path, "");
        if (!words.isEmpty()) {
            anchor.add(Tex.of(words));
        }
        anchor.addClassName("title");
        return anchor;
    }

    /** A paper's title, in the authors' face. */
    public static Span title(String words) {
        Span title = text("title", "");
        title.add(Tex.of(words));
        return title;
    }

    /** The one filled button of a screen. */
    public static Button primary(String words, Runnable act) {
        Button button = button(words, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button button(String words, Runnable act) {
        return new Button(words, click -> act.run());
    }

    /** A button for what is rare or leaves. */
    public static Button plain(String words, Runnable act) {
        Button button = button(words, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Name and value pairs, given by turns. */
    public static DescriptionList facts(List<String> namesAndValues) {
        DescriptionList list = new DescriptionList();
        list.addClassName("kv");
        for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
            list.add(new DescriptionList.Term(namesAndValues.get(i)));
            list.add(new DescriptionList.Description(namesAndValues.get(i + 1)));
        }
        return list;
    }

    /** A landmark around a whole page; {@code kind} adds reading, wide or adm. */
    public static Main page(String kind, Component... content) {
        Main page = new Main(content);
        page.addClassName("page");
        if (!kind.isEmpty()) {
            page.addClassName(kind);
        }
        return page;
    }
}
