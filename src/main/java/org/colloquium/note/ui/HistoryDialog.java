package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.note.TextVersion;

/** What a text says and said, the latest first, each with what changed against the one before. */
class HistoryDialog extends Dialog {
    /** So many are compared at once. */
    private static final int PAGE = 10;

    private final List<TextVersion> versions;
    private final OrderedList list = new OrderedList();
    private final Button more = Parts.plain("Show earlier versions", this::showMore);

    /** @param versions the latest first, which is what the text says now */
    HistoryDialog(String whose, List<TextVersion> versions) {
        this.versions = versions;
        setHeaderTitle("Versions of " + whose);
        setWidth("34rem");
        list.addClassName("history");
        add(list, more);
        getFooter().add(Parts.button("Close", this::close));
        showMore();
    }

    private void showMore() {
        int from = list.getComponentCount();
        int to = Math.min(from + PAGE, versions.size());
        for (int i = from; i < to; i++) {
            list.add(new ListItem(heading(i), words(i)));
        }
        more.setVisible(to < versions.size());
    }

    private Div heading(int place) {
        TextVersion version = versions.get(place);
        HtmlComponent time = new HtmlComponent("time");
        time.addClassName("meta");
        time.getElement()
                .setText(Times.here().moment(version.writtenAt()))
                .setAttribute("datetime", version.writtenAt().toString());
        HtmlComponent name = new HtmlComponent("b");
        name.getElement().setText(name(place));
        return Parts.classed("line-and-time", name, time);
    }

    private String name(int place) {
        if (place == 0) {
            return "Now";
        }
        return place == versions.size() - 1 ? "At first" : "Before";
    }

    private Component words(int place) {
        String now = versions.get(place).markdown();
        if (place == versions.size() - 1) {
            return now.isEmpty() ? new Paragraph("A highlight without words.") : new ChangedWords(now, now);
        }
        return new ChangedWords(versions.get(place + 1).markdown(), now);
    }
}
