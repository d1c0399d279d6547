package org.colloquium.vote.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotEdit;
import org.colloquium.vote.BallotEdit.Moment;
import org.colloquium.vote.BallotState;

/** Changes a ballot in the making, or moves the close of an open ballot. Who saves second is told, and keeps what was typed. */
class ChangeDialog extends Dialog {
    private final BallotDesk desk;
    private final GroupDetails group;
    private final Problem problem = new Problem();
    private final TextField title = new TextField("Question");
    private final MethodFields method = new MethodFields();
    private final HourField opens;
    private final HourField closes;
    private final TermsFields terms;
    private BallotDetails seen;

    ChangeDialog(BallotDesk desk, GroupDetails group, BallotDetails ballot) {
        this.desk = desk;
        this.group = group;
        this.seen = ballot;
        terms = new TermsFields(desk.seasons().names(group.id()));
        method.whenChanged(() -> terms.fit(method.method(), method.isCostly()));
        opens = new HourField("Opens, if at an hour", group.zone());
        closes = new HourField("Closes, if at an hour", group.zone());
        boolean draft = ballot.state() != BallotState.OPEN;
        setHeaderTitle(draft ? "Change the ballot" : "Move the close");
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        title.setWidthFull();
        title.setMaxLength(200);
        title.setVisible(draft);
        method.setVisible(draft);
        opens.setVisible(draft);
        terms.setVisible(draft);
        add(Parts.classed("ballot-form", problem, title, method, opens, closes, terms));
        getFooter().add(Parts.plain("Cancel", this::close), Parts.primary("Save", this::save));
        show(ballot);
    }

    private void show(BallotDetails ballot) {
        title.setValue(ballot.title());
        method.show(ballot.seats(), ballot.method(), ballot.options());
        opens.show(ballot.opensAt());
        closes.show(ballot.closesAt());
        terms.show(ballot.terms());
    }

    private void save() {
        try {
            if (problem.free(() -> desk.ballots().edit(seen.id(), typed(), seen.version()))) {
                close();
            }
        } catch (StaleVersionException e) {
            conflict();
        }
    }

    private BallotEdit typed() {
        return seen.state() != BallotState.OPEN
                ? new BallotEdit(
                        title.getValue(),
                        method.method(),
                        method.seats(),
                        null,
                        method.options(ChosenPapers.minutes(seen)),
                        terms.terms(),
                        Moment.at(opens.hour()),
                        Moment.at(closes.hour()))
                : BallotEdit.closeAt(closes.hour());
    }

    /** Saving again saves mine over theirs, after theirs was shown. */
    private void conflict() {
        seen = desk.ballots().details(seen.id());
        Times times = Times.in(group.zone());
        problem.say(
                "Somebody else changed this ballot meanwhile; nothing of yours is lost. Theirs: \u201c" + seen.title()
                        + "\u201d, " + MethodWords.methodWithin(seen) + ", "
                        + BallotWords.closes(seen.closesAt(), times).toLowerCase(java.util.Locale.ROOT)
                        + ". Save again to put yours in its place.");
    }
}
