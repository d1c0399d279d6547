package org.colloquium.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The abstract on the page of a paper, whose passages can be selected and marked. Places are in its code points. */
@Tag("co-abstract")
@JsModule("./co-abstract.ts")
public final class AbstractText extends Component implements HasStyle, HasSize {
    AbstractText() {
        addClassName("abstract");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Abstract");
    }

    /** @param text empty when the source gave none */
    void show(String text) {
        boolean none = text.isEmpty();
        getElement().setProperty("text", none ? "The source gave no abstract." : text);
        getElement().setAttribute("empty", none);
    }

    public String text() {
        return getElement().getProperty("text", "");
    }

    /**
     * A passage that is marked.
     *
     * @param label the number at its end, {@code title} what it says in words
     * @param colour of the member, 1 to 7, 0 for the reader
     * @param meaning claim, doubt, method or question, empty for none
     * @param on whether its thread is open
     */
    public record Mark(
            String id, String label, String title, int start, int end, int colour, String meaning, boolean on) {}

    public void show(List<Mark> marks) {
        getElement().setPropertyList("marks", marks);
    }

    /**
     * Lets the reader mark passages, as long as there is a text.
     *
     * @param names what each meaning is called
     */
    public void open(Map<String, String> names) {
        getElement().setAttribute("open", true);
        getElement().setPropertyMap("names", names);
        getElement()
                .setAttribute(
                        "aria-label", "Abstract. The arrow keys walk through it, with Shift they select, Enter marks");
    }

    /** @param words what the one button says that puts something on the passage instead, null for the usual ones */
    public void putting(@Nullable String words) {
        if (words == null) {
            getElement().removeAttribute("putting");
        } else {
            getElement().setAttribute("putting", words);
        }
    }

    public Registration onPassage(ComponentEventListener<Passage> listener) {
        return addListener(Passage.class, listener);
    }

    public Registration onMark(ComponentEventListener<Chosen> listener) {
        return addListener(Chosen.class, listener);
    }

    /** The reader has selected a passage and said what to do with it: comment, highlight or put. */
    @DomEvent("passage")
    public static final class Passage extends ComponentEvent<AbstractText> {
        private final int start;
        private final int end;
        private final String act;
        private final String meaning;

        public Passage(
                AbstractText source,
                boolean fromClient,
                @EventData("event.detail.start") int start,
                @EventData("event.detail.end") int end,
                @EventData("event.detail.act") String act,
                @EventData("event.detail.meaning") String meaning) {
            super(source, fromClient);
            this.start = start;
            this.end = end;
            this.act = act;
            this.meaning = meaning;
        }

        public int start() {
            return start;
        }

        public int end() {
            return end;
        }

        public String act() {
            return act;
        }

        /** Empty for none. */
        public String meaning() {
            return meaning;
        }
    }

    /** The reader has chosen a mark. */
    @DomEvent("mark")
    public static final class Chosen extends ComponentEvent<AbstractText> {
        private final String id;

        public Chosen(AbstractText source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
