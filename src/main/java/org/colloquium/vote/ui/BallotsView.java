package org.colloquium.vote.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.live.Live;
import org.colloquium.vote.BallotChanged;
import org.colloquium.vote.BallotLine;
import org.colloquium.vote.BallotState;
import org.colloquium.vote.VoteChanged;
import org.jspecify.annotations.Nullable;

/** The group's ballots: open ones first, drafts for organisers, then what was decided. */
@Route("g/:slug/ballots")
@StyleSheet("vote.css")
@PermitAll
class BallotsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int STRETCH = 20;

    private final GroupService groups;
    private final BallotDesk desk;
    private final Live live;
    private @Nullable Registration following;

    BallotsView(GroupService groups, BallotDesk desk, Live live) {
        this.groups = groups;
        this.desk = desk;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        Lists lists = new Lists(desk, group);
        removeAll();
        add(lists);
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, lists::show, BallotChanged.topic(group.id()), VoteChanged.turnouts(group.id()));
    }

    @Override
    public String getPageTitle() {
        return "Ballots \u00b7 Colloquium";
    }

    /** The page for one group. */
    private static class Lists extends com.vaadin.flow.component.html.Main {
        private final BallotDesk desk;
        private final GroupDetails group;
        private final H1 answer = new H1();
        private final Paragraph line = new Paragraph();
        private final BallotRows open;
        private final BallotRows coming;
        private final BallotRows drafts;
        private final BallotRows over;
        private final Section openOnes;
        private final Section comingOnes;
        private final Section draftOnes;
        private final Section past;
        private final Div empty;
        private final Button more = Parts.button("Show earlier ones", this::showMore);
        private int pastShown = STRETCH;

        Lists(BallotDesk desk, GroupDetails group) {
            this.desk = desk;
            this.group = group;
            open = new BallotRows(group.place());
            coming = new BallotRows(group.place());
            drafts = new BallotRows(group.place());
            over = new BallotRows(group.place());
            openOnes = Parts.section("Open", open);
            comingOnes = Parts.section("Nominations", coming);
            draftOnes = Parts.section("Drafts, which only organisers see", drafts);
            past = Parts.section("Over", over, more);
            empty = empty();
            addClassName("page");
            Div head = Parts.classed("head", new Div(answer, line));
            if (group.may(Action.ORGANISE)) {
                head.add(Parts.classed("acts", Parts.primary("New ballot", this::make)));
            }
            add(head, Parts.middle(openOnes, comingOnes, draftOnes, past, empty));
            show();
        }

        void show() {
            List<BallotLine> running = list(BallotState.OPEN, PageRequest.MOST).items();
            List<BallotLine> nominating =
                    list(BallotState.NOMINATIONS, PageRequest.MOST).items();
            List<BallotLine> made = group.may(Action.SEE_DRAFTS)
                    ? list(BallotState.DRAFT, PageRequest.MOST).items()
                    : List.of();
            Listing<BallotLine> done = desk.ballots()
                    .list(
                            group.id(),
                            Set.of(BallotState.CLOSED, BallotState.INQUORATE, BallotState.CANCELLED),
                            new PageRequest(pastShown, null));
            open.show(running);
            coming.show(nominating);
            drafts.show(made);
            over.show(done.items());
            openOnes.setVisible(!running.isEmpty());
            comingOnes.setVisible(!nominating.isEmpty());
            draftOnes.setVisible(!made.isEmpty());
            past.setVisible(!done.items().isEmpty());
            more.setVisible(done.next() != null && pastShown < PageRequest.MOST);
            empty.setVisible(running.isEmpty()
                    && nominating.isEmpty()
                    && made.isEmpty()
                    && done.items().isEmpty());
            say(running);
        }

        private Listing<BallotLine> list(BallotState state, int most) {
            return desk.ballots().list(group.id(), Set.of(state), new PageRequest(most, null));
        }

        private void say(List<BallotLine> running) {
            long owed = running.stream().filter(BallotLine::owed).count();
            answer.setText(
                    owed > 0
                            ? Words.sentence(Words.count(owed, "ballot waits", "ballots wait")) + " for your vote"
                            : running.isEmpty() ? "No ballot is open" : "No ballot waits for your vote");
            line.setText(
                    running.isEmpty()
                            ? "What the group decided stays here, with every vote to recount."
                            : "Each change is saved at once. What you voted nobody sees, unless the ballot is named.");
        }

        private void showMore() {
            pastShown = PageRequest.MOST;
            show();
        }

        private void make() {
            new NewBallotDialog(
                            desk,
                            group,
                            List.of(),
                            made -> UI.getCurrent().navigate(BallotWords.path(group.place(), made.id())))
                    .open();
        }

        private Div empty() {
            Paragraph say = new Paragraph(
                    group.may(Action.ORGANISE)
                            ? "Put papers to the vote: choose them here, or in the library."
                            : "When an organiser puts papers to the vote, they stand here.");
            say.addClassName("say");
            Component then = new Paragraph(
                    "Members vote, everybody sees who has, and unless a ballot is named nobody what. After the"
                            + " close anybody can recount.");
            return Parts.classed("empty", say, then);
        }
    }
}
