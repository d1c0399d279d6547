package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Member;
import org.colloquium.note.MeaningNames;
import org.colloquium.note.StreamQuery;
import org.colloquium.note.StreamRow;
import org.jspecify.annotations.Nullable;

/** The content of the stream: what is looked for, what was found, and how the group reads. */
class StreamPage extends Main {
    private static final int PAGE = 50;
    private static final StreamAddress NOTHING = new StreamAddress("", null, null, null, null, false, false, false);

    private final StreamView.Desk desk;
    private final GroupDetails group;
    private final StreamAddress address;
    private final MeaningNames names;
    private final Map<AccountId, Integer> colours;
    private final UnorderedList rows = new UnorderedList();
    private final Button more = Parts.button("Show more", this::more);
    private final Button arrivals = Parts.button("Show what is new", this::reload);
    private @Nullable String next;
    private long total;

    StreamPage(StreamView.Desk desk, GroupDetails group, StreamAddress address, Consumer<StreamAddress> search) {
        this.desk = desk;
        this.group = group;
        this.address = address;
        names = desk.meanings().names(group.id());
        colours = desk.members().of(group.id()).stream().collect(Collectors.toMap(Member::id, Member::colour));
        addClassName("page");
        rows.addClassNames("rows", "stream");
        arrivals.setVisible(false);
        Div results = new Div(rows, more);
        load(null);
        Div middle = Parts.middle(
                Parts.head(heading(), line(), acts()), new StreamFilters(desk, group, names, address, search), results);
        add(middle, Parts.margin(new ReadingWays(desk, group, names), new GroupExport(desk.exchange(), group)));
    }

    private Component[] acts() {
        if (!group.may(Action.MODERATE)) {
            return new Component[] {arrivals};
        }
        int waiting = desk.reports().count(group.id());
        Anchor reports = Parts.link(
                group.place().path("notes/reports"),
                waiting == 0 ? "Reports" : Words.figure(waiting, "report", "reports"));
        reports.addClassName("as-button");
        return new Component[] {arrivals, reports};
    }

    /** Something is new: nothing moves under the reader's eyes, so it waits behind a button. */
    void arrived() {
        long now = desk.stream()
                .list(group.id(), query(), new PageRequest(1, null))
                .total();
        arrivals.setVisible(now != total);
    }

    private String heading() {
        return switch ((int) Math.min(total, 2)) {
            case 0 -> address.equals(NOTHING) ? "There is nothing to read here yet" : "Nothing like this was noted";
            case 1 -> "One note";
            default -> Words.figure(total, "note", "notes");
        };
    }

    private @Nullable String line() {
        if (total > 0) {
            return "Notes and annotations on all papers, the newest first.";
        }
        boolean blind = desk.blind().rules(group.id()).stream().anyMatch(it -> it.paper() == null);
        if (blind && address.equals(NOTHING)) {
            return "This group writes before it reads: on each paper others’ notes show once you have published yours.";
        }
        return address.equals(NOTHING)
                ? "Open a paper, select a passage of its abstract and comment on it: it shows here for the whole group."
                : "Look for other words, or take a filter away.";
    }

    private StreamQuery query() {
        return new StreamQuery(
                address.words(),
                address.by(),
                address.paper(),
                address.meaning(),
                address.tag(),
                address.unanswered(),
                address.mentioning(),
                address.fresh() ? group.visitedAt() : null);
    }

    private void load(@Nullable String after) {
        Listing<StreamRow> found = desk.stream().list(group.id(), query(), new PageRequest(PAGE, after));
        found.items().forEach(it -> rows.add(new StreamItem(it, group, names, colour(it))));
        rows.setVisible(rows.getComponentCount() > 0);
        next = found.next();
        total = found.total();
        more.setVisible(next != null);
    }

    private int colour(StreamRow row) {
        return row.mine() ? 0 : colours.getOrDefault(row.author(), 7);
    }

    private void more() {
        load(next);
    }

    private void reload() {
        rows.removeAll();
        load(null);
        arrivals.setVisible(false);
    }
}
