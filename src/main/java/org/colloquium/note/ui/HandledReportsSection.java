package org.colloquium.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.HandledReport;
import org.colloquium.note.ReplyId;
import org.colloquium.note.ReportService;
import org.jspecify.annotations.Nullable;

/** What has become of reports: who answered which, when, and what was done; absent while there are none. */
class HandledReportsSection extends Section {
    private static final int PAGE = 20;

    private final transient ReportService reports;
    private final transient GroupDetails group;
    private final UnorderedList rows = new UnorderedList();
    private final Button more = Parts.button("Show earlier ones", this::more);
    private int pages = 1;

    HandledReportsSection(ReportService reports, GroupDetails group) {
        this.reports = reports;
        this.group = group;
        rows.addClassName("rows");
        add(new H2("Handled"), rows, more);
    }

    void load() {
        rows.removeAll();
        @Nullable String after = null;
        for (int i = 0; i < pages && (i == 0 || after != null); i++) {
            Listing<HandledReport> next = reports.handled(group.id(), new PageRequest(PAGE, after));
            next.items().forEach(it -> rows.add(row(it)));
            after = next.next();
        }
        more.setVisible(after != null);
        setVisible(rows.getComponentCount() > 0);
    }

    private void more() {
        pages++;
        load();
    }

    private ListItem row(HandledReport it) {
        boolean hidden = it.outcome() == HandledReport.Outcome.HIDDEN;
        String what = it.name() + "’s " + (it.text() instanceof ReplyId ? "reply" : "note");
        Span reason = new Span(it.reason());
        reason.getElement().setAttribute("dir", "auto");
        Div why = Parts.classed(
                "meta",
                new Span(
                        "Reported by " + it.reporterName() + ", " + Times.here().moment(it.madeAt()) + ": "),
                reason);
        Div done = new Div(it.handlerName() + (hidden ? " hid " : " left ") + what + (hidden ? "" : " as it is") + ", "
                + Times.here().moment(it.handledAt()));
        done.getElement().setAttribute("dir", "auto");
        String anchor = (it.text() instanceof ReplyId ? "reply-" : "note-") + it.text();
        return new ListItem(
                done, Parts.title(group.place().path("papers/" + it.paper()) + "#" + anchor, it.title()), why);
    }
}
