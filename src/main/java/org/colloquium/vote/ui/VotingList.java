package org.colloquium.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Tex;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.LostVoteException;
import org.colloquium.vote.MyVote;
import org.colloquium.vote.count.Approvals;
import org.jspecify.annotations.Nullable;

/** The papers with a box each. A tick is saved at once, and the foot says so. */
class VotingList extends Div {
    private final BallotDesk desk;
    private final GroupDetails group;
    private final BallotDetails ballot;
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Span saved = new Span();
    private final Span rest = Parts.text("two wide-only", "");
    private final Button none = Parts.plain("None of these", this::save);
    private final Button withdraw = Parts.plain("Withdraw", this::withdraw);

    /** @param mine whether the reader may vote */
    VotingList(BallotDesk desk, GroupDetails group, BallotDetails ballot, boolean mine) {
        this.desk = desk;
        this.group = group;
        this.ballot = ballot;
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "vote");
        Map<PaperId, PaperSummary> papers = desk.papers().of(group.id(), ballot.paperIds());
        ballot.papers().forEach(it -> rows.add(row(it, papers.get(it.id()), mine)));
        add(rows);
        if (mine) {
            add(foot());
        }
    }

    private ListItem row(BallotPaper paper, @Nullable PaperSummary summary, boolean mine) {
        Anchor title = Parts.title(BallotWords.path(group.place(), paper.id()), paper.title());
        Div words = new Div(title);
        words.addClassName("two-line");
        if (summary != null && !summary.summary().isEmpty()) {
            Span line = Parts.text("meta line", "");
            line.add(Tex.of(summary.summary()));
            words.add(line);
        }
        ListItem row = new ListItem();
        row.addClassName("row");
        if (mine) {
            Checkbox box = new Checkbox();
            box.setAriaLabel(paper.title());
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    save();
                }
            });
            boxes.put(paper.id().toString(), box);
            row.add(box);
        } else {
            row.addClassName("looked-at");
        }
        row.add(words);
        return row;
    }

    private Div foot() {
        saved.getElement().setAttribute("aria-live", "polite");
        Div foot = Parts.classed("foot-bar", Parts.classed("says", saved, rest), Parts.classed("acts", none, withdraw));
        return foot;
    }

    /** Shows my vote as it is saved, which another window of mine may have changed. */
    void show() {
        if (boxes.isEmpty()) {
            return;
        }
        try {
            show(desk.votes().mine(ballot.id()).orElse(null));
        } catch (LostVoteException e) {
            show(null);
            complain(String.valueOf(e.getMessage()));
            withdraw.setVisible(true);
        }
    }

    private void show(@Nullable MyVote vote) {
        Set<String> approved = vote == null ? Set.of() : Set.copyOf(Approvals.in(vote.answer()));
        boxes.forEach((paper, box) -> box.setValue(approved.contains(paper)));
        saved.removeClassName("bad");
        saved.setClassName("you", vote != null);
        saved.setText(
                vote == null
                        ? "You have not voted yet."
                        : "Your vote is saved: " + (approved.isEmpty() ? "none" : Words.number(approved.size()))
                                + " approved.");
        rest.setText(vote == null ? "Each tick is saved at once." : "Change it until the close.");
        none.setVisible(vote == null);
        withdraw.setVisible(vote != null);
    }

    private void save() {
        List<String> approved = boxes.entrySet().stream()
                .filter(it -> it.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
        attempt(() -> show(desk.votes().cast(ballot.id(), new Approvals(approved).json())));
    }

    private void withdraw() {
        attempt(() -> {
            desk.votes().withdraw(ballot.id());
            show(null);
        });
    }

    /** When it came too late, the boxes go back to what was saved, and the foot says why. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (ConflictException e) {
            show();
            complain(e.getMessage() + " This last change was not saved.");
        }
    }

    private void complain(String problem) {
        saved.removeClassName("you");
        saved.addClassName("bad");
        saved.setText(problem);
    }
}
