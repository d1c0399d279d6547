package org.colloquium.vote.ui;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ui.DrawerEntry;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.group.GroupId;
import org.colloquium.live.Topic;
import org.colloquium.vote.BallotChanged;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.VoteChanged;
import org.springframework.stereotype.Component;

/** Ballots in the drawer, with how many wait for the reader. */
@Component
class BallotsPlace implements DrawerEntry {
    private final BallotService ballots;
    private final CurrentUser me;

    BallotsPlace(BallotService ballots, CurrentUser me) {
        this.ballots = ballots;
        this.me = me;
    }

    @Override
    public String label() {
        return "Ballots";
    }

    @Override
    public String icon() {
        return "ballots";
    }

    @Override
    public String path() {
        return "ballots";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Count count(GroupPlace group) {
        return new Count(ballots.countOwed(new GroupId(group.id())), true);
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return Stream.concat(
                        Stream.of(BallotChanged.topic(new GroupId(group.id()))),
                        me.find().map(VoteChanged::own).stream())
                .map(Topic::name)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean onPhone() {
        return true;
    }
}
