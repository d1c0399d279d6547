package org.colloquium.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.vote.Abstention;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.LostVoteException;
import org.colloquium.vote.MyVote;
import org.colloquium.vote.Voter;
import org.colloquium.vote.count.Form;
import org.jspecify.annotations.Nullable;

/** My vote. Each change is saved at once, the foot says so, and it can be undone. */
class VotingList extends Div {
    private final BallotDesk desk;
    private final BallotDetails ballot;
    private final Form form;
    private final AnswerForm answer;
    private final Span saved = new Span();
    private final Span rest = Parts.text("two wide-only", "");
    private final Button undo = Parts.plain("Undo", this::undo);
    private final Button none = Parts.plain("None of these", this::none);
    private final Button abstain = Parts.plain("Abstain", this::abstain);
    private final Button stayAway = Parts.plain("Cannot make it", () -> setAway(true));
    private final Button comeBack = Parts.plain("I can vote after all", () -> setAway(false));
    private final Button withdraw = Parts.plain("Withdraw", this::withdraw);

    /** What was saved before each change that was made here, nothing for no vote. */
    private final Deque<Optional<Map<String, Object>>> earlier = new ArrayDeque<>();

    private @Nullable Map<String, Object> now;
    private boolean away;

    VotingList(BallotDesk desk, PaperLines papers) {
        this.desk = desk;
        this.ballot = papers.ballot();
        this.form = ballot.form();
        this.answer = AnswerForm.of(papers, this::save);
        abstain.setTooltipText("You have voted, and take no side");
        stayAway.setTooltipText("Nobody waits for your vote, and you are not reminded");
        add(answer, foot());
    }

    private Div foot() {
        saved.getElement().setAttribute("aria-live", "polite");
        return Parts.classed(
                "foot-bar",
                Parts.classed("says", saved, rest),
                Parts.classed("acts", undo, none, abstain, stayAway, comeBack, withdraw));
    }

    /** Shows my vote as it is saved, which another window of mine may have changed. */
    void refresh(BallotDetails open) {
        away = open.voter(desk.me().id()).filter(Voter::away).isPresent();
        show();
    }

    private void show() {
        try {
            show(desk.votes().mine(ballot.id()).orElse(null));
        } catch (LostVoteException e) {
            show(null);
            complain(String.valueOf(e.getMessage()));
            withdraw.setVisible(true);
        }
    }

    private void show(@Nullable MyVote vote) {
        now = vote == null ? null : vote.answer();
        answer.show(vote == null || Abstention.is(vote.answer()) ? form.nothing() : vote.answer());
        saved.removeClassName("bad");
        saved.setClassName("you", vote != null);
        saved.setText(vote == null ? missing() : "Your vote is saved: " + summary(vote) + ".");
        rest.setText(vote == null ? "Each change is saved at once." : "Change it until the close.");
        undo.setVisible(!earlier.isEmpty());
        none.setVisible(vote == null && form == Form.APPROVALS);
        abstain.setVisible(vote == null);
        stayAway.setVisible(vote == null && !away);
        comeBack.setVisible(vote == null && away);
        withdraw.setVisible(vote != null);
    }

    private String missing() {
        return away ? "You cannot make it; nobody waits for your vote." : "You have not voted yet.";
    }

    private String summary(MyVote vote) {
        if (Abstention.is(vote.answer())) {
            return "you abstain";
        }
        return form != Form.APPROVALS && form.isNothing(vote.answer()) ? "it names no paper" : answer.summary();
    }

    private void save() {
        change(() -> show(desk.votes().cast(ballot.id(), answer.answer())));
    }

    private void none() {
        change(() -> show(desk.votes().cast(ballot.id(), form.nothing())));
    }

    private void abstain() {
        change(() -> show(desk.votes().cast(ballot.id(), Abstention.ANSWER)));
    }

    private void setAway(boolean cannot) {
        attempt(() -> {
            desk.votes().setAway(ballot.id(), cannot);
            away = cannot;
            show();
        });
    }

    private void withdraw() {
        change(() -> {
            desk.votes().withdraw(ballot.id());
            show(null);
        });
    }

    private void undo() {
        Optional<Map<String, Object>> before = earlier.pop();
        attempt(() -> {
            if (before.isPresent()) {
                show(desk.votes().cast(ballot.id(), before.get()));
            } else {
                desk.votes().withdraw(ballot.id());
                show(null);
            }
        });
    }

    private void change(Runnable act) {
        earlier.push(Optional.ofNullable(now));
        if (!attempt(act)) {
            earlier.pop();
        }
    }

    /** When it was refused or came too late, the form goes back to what was saved, and the foot says why. */
    private boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (ConflictException | InvalidInputException e) {
            show();
            complain(e.getMessage() + " This last change was not saved.");
            return false;
        }
    }

    private void complain(String problem) {
        saved.removeClassName("you");
        saved.addClassName("bad");
        saved.setText(problem);
    }
}
