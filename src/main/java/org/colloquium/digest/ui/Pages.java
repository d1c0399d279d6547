package org.colloquium.digest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;

/** A list of any length, of which a stretch is on the page at a time. */
class Pages extends Div {
    /** As many rows as a page shows without becoming slow. */
    static final int STRETCH = 200;

    private final UnorderedList rows = new UnorderedList();
    private final Span place = Parts.meta("");
    private final Button earlier = Parts.button("Earlier ones", () -> turn(-1));
    private final Button later = Parts.button("Later ones", () -> turn(1));
    private final int total;
    private final Loader loader;
    private int from;

    /** @param few how many are shown at first, the rest behind a button; {@code loader} makes the rows of a stretch */
    Pages(int total, int few, Loader loader) {
        this.total = total;
        this.loader = loader;
        rows.addClassNames("rows", "cand");
        add(rows);
        if (few < total && few < STRETCH) {
            rows.add(loader.rows(0, few));
            Button more = Parts.plain(Words.sentence(Words.number(total - few)) + " more", () -> {});
            more.addClickListener(click -> {
                remove(more);
                open();
            });
            add(more);
        } else {
            open();
        }
    }

    private void open() {
        if (total > STRETCH) {
            add(Parts.classed("acts pager", earlier, later, place));
        }
        show();
    }

    private void turn(int way) {
        from = Math.clamp(from + (long) way * STRETCH, 0, total - 1);
        show();
        rows.getElement().executeJs("this.parentElement.scrollIntoView({block: 'start'})");
    }

    private void show() {
        int end = Math.min(from + STRETCH, total);
        rows.removeAll();
        rows.add(loader.rows(from, end - from));
        earlier.setEnabled(from > 0);
        later.setEnabled(end < total);
        place.setText(String.format(Language.here(), "%,d to %,d of %,d", from + 1, end, total));
    }

    /** Makes the rows of a stretch. */
    interface Loader {
        List<ListItem> load(int from, int most);

        default com.vaadin.flow.component.Component[] rows(int from, int most) {
            return load(from, most).toArray(com.vaadin.flow.component.Component[]::new);
        }
    }
}
