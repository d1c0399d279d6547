package org.colloquium.vote.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.live.Live;
import org.colloquium.vote.BallotChanged;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotState;
import org.colloquium.vote.VoteChanged;
import org.jspecify.annotations.Nullable;

/** One ballot: a draft, a vote to cast, or its result. */
@Route("g/:slug/ballots/:ballot")
@StyleSheet("vote.css")
@PermitAll
class BallotView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final BallotDesk desk;
    private final Live live;
    private String title = "Ballot";
    private @Nullable BallotState shown;
    private @Nullable BallotPage page;
    private Registration following = () -> {};

    BallotView(GroupService groups, BallotDesk desk, Live live) {
        this.groups = groups;
        this.desk = desk;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        BallotId id = BallotId.of(event.getRouteParameters().get("ballot").orElse(""));
        shown = null;
        show(group, id);
        following.remove();
        following = Registration.combine(
                live.follow(
                        this,
                        () -> show(group, id),
                        BallotChanged.topic(id),
                        VoteChanged.own(desk.me().id())),
                live.follow(this, () -> showTurnout(id), VoteChanged.turnout(id)));
    }

    private void showTurnout(BallotId id) {
        BallotPage current = page;
        if (current != null) {
            current.showTurnout(desk.turnout().of(id));
        }
    }

    private void show(GroupDetails group, BallotId id) {
        BallotDetails ballot = desk.ballots().details(id);
        if (!ballot.group().equals(group.id())) {
            throw new NotFoundException(); // another group's, even if the reader is in both
        }
        BallotPage current = page;
        if (current == null || ballot.state() != shown) {
            shown = ballot.state();
            current = page(group, ballot.state());
            page = current;
            removeAll();
            add(current);
        }
        current.show(ballot);
        title = current.name(ballot);
    }

    private BallotPage page(GroupDetails group, BallotState state) {
        return switch (state) {
            case DRAFT -> new DraftPage(desk, group);
            case NOMINATIONS -> new NominationsPage(desk, group);
            case OPEN -> new OpenPage(desk, group);
            case CLOSED -> new ResultPage(desk, group);
            case INQUORATE, CANCELLED -> new FruitlessPage(desk, group);
        };
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Colloquium";
    }
}
