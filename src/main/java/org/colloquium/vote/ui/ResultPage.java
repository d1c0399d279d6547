package org.colloquium.vote.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotResult;
import org.colloquium.vote.CountedVotes;
import org.colloquium.vote.MyVote;
import org.colloquium.vote.count.TieBreak;
import org.jspecify.annotations.Nullable;

/** What a ballot decided: the winners in words, the tally, why, and all that a recount needs. */
class ResultPage extends BallotPage {
    private String headline = "Result";

    ResultPage(BallotDesk desk, GroupDetails group) {
        super(desk, group);
    }

    @Override
    void show(BallotDetails ballot) {
        BallotResult result = desk.votes().result(ballot.id());
        CountedVotes votes = desk.votes().votes(ballot.id());
        MyVote mine = desk.votes().mine(ballot.id()).orElse(null);
        headline = result.headline();
        Div margin = Parts.margin(Parts.section(why(result), reasons(result)));
        desk.seasons().of(ballot.id()).ifPresent(it -> margin.add(SeasonSection.of(it)));
        margin.add(
                Parts.section("By other methods", new OtherMethods(desk, ballot.id())),
                Parts.section("Recount it", recount(ballot.id(), votes)),
                Parts.section("Ballot", facts(ballot, mine)));
        removeAll();
        add(Parts.head(headline, result.closeness(), next(result)), middle(result, votes, mine), margin);
    }

    /** What an organiser does next. */
    private Component[] next(BallotResult result) {
        if (!group.may(Action.ORGANISE) || result.winners().isEmpty()) {
            return new Component[0];
        }
        Anchor assign = Parts.link(group.place().path("assignments/propose"), "Propose assignments");
        assign.addClassName("as-button");
        return new Component[] {assign};
    }

    private Div middle(BallotResult result, CountedVotes votes, @Nullable MyVote mine) {
        Div middle = Parts.middle(ResultPicture.of(group.place(), result, votes, mine));
        if (votes.names() != null) {
            middle.add(Parts.section("Who voted what", new NamedVotes(result, votes)));
        }
        return middle;
    }

    @Override
    String name(BallotDetails ballot) {
        return headline;
    }

    private static String why(BallotResult result) {
        int winners = result.winners().size();
        return winners == 1 ? "Why this one" : "Why these " + Words.number(winners);
    }

    private static OrderedList reasons(BallotResult result) {
        OrderedList reasons = new OrderedList();
        reasons.addClassName("reasons");
        result.reasons().forEach(it -> reasons.add(new ListItem(it)));
        return reasons;
    }

    private Component[] recount(BallotId id, CountedVotes votes) {
        int count = votes.votes().size();
        Paragraph all = new Paragraph((count == 1 ? "The one vote" : "The " + Words.number(count) + " votes")
                + " and the rule are all there is. Any other count of them must give the same.");
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = file(id);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), "votes.json", "application/json", file.length);
                }),
                "Download votes");
        download.addClassName("as-button");
        Paragraph digest = new Paragraph(new Span("Their digest: "), Parts.text("raw", votes.votesDigest()));
        digest.addClassName("digest");
        Anchor recount = Parts.link("recount", "Recount page");
        return new Component[] {all, Parts.classed("acts", download, recount), digest};
    }

    private byte[] file(BallotId id) {
        return desk.json()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(desk.votes().votes(id));
    }

    private static Component[] facts(BallotDetails ballot, @Nullable MyVote mine) {
        Times times = Times.here();
        List<String> facts = new ArrayList<>(List.of(
                "Asked", ballot.title(),
                "Method", MethodWords.method(ballot),
                "Opened", moment(ballot.openedAt(), times),
                "Closed", moment(ballot.closedAt(), times)));
        List<Component> parts = new ArrayList<>();
        parts.add(Parts.facts(facts));
        if (!ballot.terms().tieBreak().equals(TieBreak.ORDER)) {
            parts.add(new Paragraph(TermsWords.ties(ballot)));
            parts.add(new DrawnLot(ballot));
        }
        if (mine != null) {
            String letter = mine.letter();
            Div own = new Div(Parts.text(
                    "you",
                    letter == null
                            ? "You abstained " + times.moment(mine.castAt()) + "."
                            : "You voted " + times.moment(mine.castAt()) + ", as vote " + letter + "."));
            own.add(ballot.terms().named() ? " The ballot was named." : " Only you see which vote is yours.");
            own.addClassName("own-vote");
            parts.add(own);
        }
        return parts.toArray(Component[]::new);
    }

    private static String moment(@Nullable Instant at, Times times) {
        return at == null ? "" : Words.sentence(times.moment(at));
    }
}
