package org.colloquium.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.AgendaOffer;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.OfferService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.colloquium.vote.Gathered;
import org.jspecify.annotations.Nullable;

/** The papers that gathered upvotes since the last meeting and are not on the agenda yet: to add one, or the first few. */
class GatheredVotes extends Section {
    private static final int FEW = 3;

    private final GroupDetails group;
    private final OfferService offers;
    private final PaperTitles papers;
    private final @Nullable MeetingId meeting;
    private final Consumer<List<PaperSummary>> add;
    private AgendaOffer offer = new AgendaOffer(null, List.of());
    private Map<PaperId, PaperSummary> titles = Map.of();

    /**
     * @param meeting null for one that is being planned
     * @param add puts papers on the agenda
     */
    GatheredVotes(
            GroupDetails group,
            OfferService offers,
            PaperTitles papers,
            @Nullable MeetingId meeting,
            Consumer<List<PaperSummary>> add) {
        this.group = group;
        this.offers = offers;
        this.papers = papers;
        this.meeting = meeting;
        this.add = add;
        addClassName("gathered");
    }

    /** Looks anew, for a meeting that begins then; without an hour there is nothing to offer. */
    void load(@Nullable Instant startsAt) {
        offer = startsAt == null ? new AgendaOffer(null, List.of()) : offers.of(group.id(), startsAt, meeting);
        titles = papers.of(
                group.id(), offer.papers().stream().map(Gathered::paper).toList());
    }

    /** Shows what is not on the agenda yet. */
    void show(Collection<PaperId> agenda) {
        removeAll();
        List<Gathered> left = offer.papers().stream()
                .filter(it -> titles.containsKey(it.paper()) && !agenda.contains(it.paper()))
                .toList();
        setVisible(!left.isEmpty());
        if (left.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rows", "agenda-edit");
        left.forEach(it -> list.add(row(it)));
        add(Parts.section(heading(), list));
        if (left.size() > 1) {
            add(several(left));
        }
    }

    private String heading() {
        Instant since = offer.since();
        return since == null
                ? "Gathered votes so far"
                : "Gathered votes since " + Times.in(group.zone()).day(since);
    }

    private ListItem row(Gathered it) {
        PaperSummary paper = summary(it);
        Button one = Parts.plain("Add", () -> add.accept(List.of(paper)));
        one.setAriaLabel("Add to the agenda: " + paper.title());
        return new ListItem(Parts.classed(
                "row",
                Parts.classed(
                        "two-line",
                        Parts.title(paper.title()),
                        Parts.meta(Words.figure(it.upvotes(), "vote", "votes"))),
                Parts.classed("acts", one)));
    }

    private Div several(List<Gathered> left) {
        IntegerField how = new IntegerField("How many of them, from the top");
        how.setMin(1);
        how.setMax(left.size());
        how.setStepButtonsVisible(true);
        how.setValue(Math.min(FEW, left.size()));
        Button first = Parts.button("", () -> add.accept(first(left, how)));
        Runnable name = () -> first.setText("Add the first " + first(left, how).size());
        name.run();
        how.addValueChangeListener(change -> name.run());
        return Parts.classed("acts", how, first);
    }

    private List<PaperSummary> first(List<Gathered> left, IntegerField how) {
        int most = how.getValue() == null ? 1 : Math.clamp(how.getValue(), 1, left.size());
        return left.subList(0, most).stream().map(this::summary).toList();
    }

    private PaperSummary summary(Gathered it) {
        return Objects.requireNonNull(titles.get(it.paper()));
    }
}
