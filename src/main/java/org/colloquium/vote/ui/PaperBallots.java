package org.colloquium.vote.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.live.Live;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection;
import org.colloquium.vote.BallotChanged;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.NominationService;
import org.colloquium.vote.PaperBallot;

/** On the page of a paper: on which ballots it is or was, and what came of it. */
@org.springframework.stereotype.Component
class PaperBallots implements PaperSection {
    private final BallotService ballots;
    private final NominationService nominations;
    private final Live live;

    PaperBallots(BallotService ballots, NominationService nominations, Live live) {
        this.ballots = ballots;
        this.nominations = nominations;
        this.live = live;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Side side() {
        return Side.MARGIN;
    }

    /** There from the start, if unseen, so that a ballot opened meanwhile appears. */
    @Override
    public Optional<Component> section(GroupDetails group, PaperId paper) {
        UnorderedList list = new UnorderedList();
        Div acts = Parts.classed(
                "acts",
                Parts.button("Put on a ballot", () -> new ProposeDialog(nominations, group, List.of(paper)).open()));
        Section section = Parts.section("Ballots", list, acts);
        Runnable show = () -> {
            List<PaperBallot> found = ballots.with(paper);
            show(group, list, found);
            acts.setVisible(group.may(Action.VOTE) && isWanted(group, found));
            section.setVisible(!found.isEmpty() || acts.isVisible());
        };
        show.run();
        live.follow(section, show, BallotChanged.topic(group.id()));
        return Optional.of(section);
    }

    /** Whether there is a ballot for which the paper could be proposed. */
    private boolean isWanted(GroupDetails group, List<PaperBallot> found) {
        Set<BallotId> on = found.stream().map(PaperBallot::id).collect(Collectors.toSet());
        return nominations.running(group.id()).stream().anyMatch(it -> !on.contains(it.id()));
    }

    private static void show(GroupDetails group, UnorderedList list, List<PaperBallot> found) {
        list.removeAll();
        found.forEach(it -> list.add(row(group, it)));
    }

    private static ListItem row(GroupDetails group, PaperBallot ballot) {
        Anchor title = Parts.link(BallotWords.path(group.place(), ballot.id()), ballot.title());
        Div words = new Div(title, new Div(Parts.meta(BallotWords.outcome(ballot, Times.here()))));
        return new ListItem(words);
    }
}
