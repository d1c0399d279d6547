package org.colloquium.vote.ui;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry;
import org.colloquium.group.GroupId;
import org.colloquium.vote.BallotChanged;
import org.colloquium.vote.BallotEvent;
import org.colloquium.vote.BallotLine;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.VoteChanged;
import org.springframework.stereotype.Component;

/** On home: the votes I owe, and which ballots opened and closed. */
@Component
class BallotNews implements HomeEntry {
    private final BallotService ballots;

    BallotNews(BallotService ballots) {
        this.ballots = ballots;
    }

    @Override
    public List<Duty> duties(GroupPlace group) {
        return ballots.owed(new GroupId(group.id())).stream()
                .map(it -> duty(group, it))
                .toList();
    }

    private static Duty duty(GroupPlace group, BallotLine ballot) {
        String others = BallotWords.turnout(ballot.votes(), ballot.voters()).replace(" voted", "");
        return new Duty(
                ballot.closesAt(),
                null,
                ballot.title(),
                false,
                "Vote. " + others + ".",
                "Vote",
                BallotWords.path(group, ballot.id()));
    }

    @Override
    public List<Happening> happenings(GroupPlace group, Instant since, int most) {
        return ballots.events(new GroupId(group.id()), since, most).stream()
                .map(it -> happening(group, it))
                .toList();
    }

    private static Happening happening(GroupPlace group, BallotEvent event) {
        return new Happening(
                event.when(),
                event.who().value(),
                did(event),
                event.title(),
                false,
                BallotWords.path(group, event.id()),
                event.closed() ? BallotWords.chosen(event.winners()) + "." : null);
    }

    private static String did(BallotEvent event) {
        if (event.byClock()) {
            return event.closed() ? "made this ballot, now closed:" : "made this ballot, now open:";
        }
        return event.closed() ? "closed the ballot" : "opened the ballot";
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        GroupId id = new GroupId(group.id());
        return Set.of(BallotChanged.topic(id).name(), VoteChanged.turnouts(id).name());
    }
}
