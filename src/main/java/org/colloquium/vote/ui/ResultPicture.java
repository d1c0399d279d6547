package org.colloquium.vote.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotResult;
import org.colloquium.vote.CountedVotes;
import org.colloquium.vote.MyVote;
import org.colloquium.vote.count.EqualShares;
import org.colloquium.vote.count.Figures;
import org.colloquium.vote.count.Form;
import org.colloquium.vote.count.Methods;
import org.jspecify.annotations.Nullable;

/** A result in the pictures that fit its method: all papers first, then how the seats came about. */
final class ResultPicture {
    private final BallotResult result;

    private ResultPicture(BallotResult result) {
        this.result = result;
    }

    /** @param mine the reader's own vote, which only the reader sees */
    static Component[] of(GroupPlace group, BallotResult result, CountedVotes votes, @Nullable MyVote mine) {
        ResultPicture picture = new ResultPicture(result);
        List<Component> parts = new ArrayList<>();
        boolean approvals = Methods.named(result.count().method()).form() == Form.APPROVALS;
        parts.add(approvals ? new Tally(group, result, votes.votes(), mine) : new Bars(group, result));
        parts.add(picture.note(approvals && Tally.hasColumns(votes.votes().size())));
        parts.addAll(picture.course(mine));
        return parts.toArray(Component[]::new);
    }

    private Paragraph note(boolean columns) {
        int winners = result.winners().size();
        Paragraph note = new Paragraph();
        if (columns) {
            note.add(
                    Parts.text("wide-only", "A column is one vote without its name, in an order drawn at the close. "));
        }
        note.add("Above the heavy line: "
                + (winners == 1 ? "the one seat." : "the " + Words.number(winners) + " seats."));
        note.addClassNames("meta", "note");
        return note;
    }

    private List<Component> course(@Nullable MyVote mine) {
        Figures figures = result.count().figures();
        if (!figures.pairs().isEmpty()) {
            return List.of(Parts.section("Two by two", new PairMatrix(result)));
        }
        if (!figures.rounds().isEmpty()) {
            return List.of(Parts.section("Round by round", new RoundFlow(result), RoundFlow.note()));
        }
        if (figures.steps().stream().anyMatch(it -> !it.payments().isEmpty())) {
            int place = mine == null ? -1 : Objects.requireNonNullElse(mine.place(), -1);
            String heading = result.count().method().equals(EqualShares.NAME) ? "Who paid for it" : "Who bears it";
            return List.of(Parts.section(heading, new PaidShares(result, place)));
        }
        return List.of();
    }
}
