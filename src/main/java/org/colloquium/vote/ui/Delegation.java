package org.colloquium.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.colloquium.account.AccountId;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.Voter;

/** In the margin of an open ballot: who votes in my place, and for whom I vote. */
class Delegation extends Section {
    private final BallotDesk desk;
    private final BallotId ballot;
    private final Problem problem = new Problem();
    private final Paragraph words = new Paragraph();
    private final Select<Voter> to = new Select<>();
    private final Button give = Parts.button("Give my vote", this::give);
    private final Button takeBack = Parts.button("Take my vote back", this::takeBack);

    Delegation(BallotDesk desk, BallotId ballot) {
        this.desk = desk;
        this.ballot = ballot;
        to.setLabel("Another member, whose answer counts for both");
        to.setItemLabelGenerator(Voter::name);
        to.setWidthFull();
        addClassName("delegation");
        add(new H2("Let somebody vote for you"), problem, words, to, Parts.classed("acts", give, takeBack));
    }

    void show(BallotDetails open) {
        AccountId me = desk.me().id();
        Optional<Voter> mine = open.voter(me);
        Optional<Voter> delegate =
                mine.flatMap(it -> Optional.ofNullable(it.delegate())).flatMap(open::voter);
        List<String> given = open.voters().stream()
                .filter(it -> me.equals(it.delegate()))
                .map(Voter::name)
                .toList();
        words.setText(delegate.map(it -> votesForYou(it) + " You can take it back until the close.")
                .orElseGet(() -> given.isEmpty()
                        ? "Give your vote on this ballot to somebody. Everybody sees that you did"
                                + (open.terms().named()
                                        ? ", and after the close what was voted."
                                        : ", nobody what is voted.")
                        : "You vote for " + Words.list(given) + " too: your answer counts for each."));
        List<Voter> others = open.voters().stream()
                .filter(it -> !it.id().equals(me) && it.delegate() == null && !it.away() && !it.gone())
                .toList();
        boolean can = delegate.isEmpty()
                && given.isEmpty()
                && mine.filter(it -> !it.voted()).isPresent();
        to.setVisible(can && !others.isEmpty());
        give.setVisible(to.isVisible());
        takeBack.setVisible(delegate.isPresent());
        offer(others);
        setVisible(to.isVisible() || delegate.isPresent() || !given.isEmpty());
    }

    /** Keeps what is chosen while others vote. */
    private void offer(List<Voter> others) {
        Voter chosen = to.getValue();
        to.setItems(others);
        others.stream()
                .filter(it -> chosen != null && it.id().equals(chosen.id()))
                .findFirst()
                .ifPresent(to::setValue);
    }

    static String votesForYou(Voter delegate) {
        return delegate.name() + " votes for you: the one answer counts for both.";
    }

    private void give() {
        Voter chosen = to.getValue();
        if (chosen == null) {
            problem.say("Choose to whom.");
            return;
        }
        problem.free(() -> desk.delegations().give(ballot, chosen.id()));
    }

    private void takeBack() {
        problem.free(() -> desk.delegations().takeBack(ballot));
    }
}
