package org.colloquium.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.note.ReportDetails;
import org.colloquium.note.ReportId;
import org.colloquium.note.ReportService;

/** The open reports of a group, the oldest first, and what a moderator does with them; below what became of others. */
class ReportsPage extends Main {
    private static final int PAGE = 50;

    private final ReportService reports;
    private final GroupDetails group;
    private final H1 answer = new H1();
    private final Paragraph line = new Paragraph();
    private final LiveList<ReportId, ReportDetails> rows;
    private final Button more = Parts.button("Show more", this::more);
    private final HandledReportsSection handled;
    private int pages = 1;

    ReportsPage(ReportService reports, MemberService members, GroupDetails group) {
        this.reports = reports;
        this.group = group;
        Map<AccountId, Integer> colours =
                members.of(group.id()).stream().collect(Collectors.toMap(Member::id, Member::colour));
        rows = new LiveList<>(
                ReportDetails::id,
                it -> new ReportItem(it, reports, group, colours.getOrDefault(it.author(), 7), this::load));
        handled = new HandledReportsSection(reports, group);
        addClassName("page");
        rows.addClassNames("rows", "stream", "notes");
        Paragraph seen = new Paragraph("Whoever wrote a text is not told that it was reported. A text that you hide is"
                + " still there for its author and the moderators, who read your reason.");
        Paragraph blind = new Paragraph("Where the group writes before it reads, a report shows you this one text and"
                + " nothing else of what is hidden from you.");
        add(
                Parts.middle(Parts.classed("head", new Div(answer, line)), rows, more, handled),
                Parts.margin(Parts.section("How reports work", seen, blind)));
        load();
    }

    void load() {
        List<ReportDetails> found = new ArrayList<>();
        String after = null;
        long total = 0;
        for (int i = 0; i < pages && (i == 0 || after != null); i++) {
            Listing<ReportDetails> next = reports.list(group.id(), new PageRequest(PAGE, after));
            found.addAll(next.items());
            after = next.next();
            total = next.total();
        }
        rows.show(found);
        more.setVisible(after != null);
        say(total);
        handled.load();
    }

    private void say(long total) {
        answer.setText(
                total == 0
                        ? "No reports wait"
                        : Words.sentence(Words.count(total, "report", "reports")) + (total == 1 ? " waits" : " wait"));
        line.setText(
                total == 0
                        ? "When a member reports what another wrote, it shows here for the group’s organisers and owners."
                        : "Hide what should not be read, or dismiss the report and leave the text as it is.");
    }

    private void more() {
        pages++;
        load();
    }
}
