package org.colloquium.vote.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.NewBallot;
import org.jspecify.annotations.Nullable;

/** Starts a ballot. */
class NewBallotDialog extends Dialog {
    private final BallotDesk desk;
    private final GroupDetails group;
    private final Consumer<BallotDetails> made;
    private final Problem problem = new Problem();
    private final TextField title = new TextField("Question");
    private final MethodFields method = new MethodFields();
    private final RadioButtonGroup<Opening> opening = new RadioButtonGroup<>("Members vote");
    private final HourField opens;
    private final HourField closes;
    private final TermsFields terms;
    private final ChosenPapers papers;

    NewBallotDialog(BallotDesk desk, GroupDetails group, List<PaperId> chosen, Consumer<BallotDetails> made) {
        this.desk = desk;
        this.group = group;
        this.made = made;
        papers = new ChosenPapers(desk.papers(), group.id(), () -> {});
        papers.show(chosen);
        terms = new TermsFields(desk.seasons().names(group.id()));
        method.whenChanged(() -> {
            papers.askMinutes(method.isCostly(), Map.of());
            terms.fit(method.method(), method.isCostly());
        });
        opens = new HourField("Opens", group.zone());
        closes = new HourField("Closes, if at an hour", group.zone());
        setHeaderTitle("New ballot");
        setWidth("40rem");
        setCloseOnOutsideClick(false); // a click beside it must not throw away what was typed
        add(Parts.classed("ballot-form", problem, title(), papers, method, opening(), opens, closes, terms));
        getFooter().add(Parts.plain("Cancel", this::close), Parts.primary("Make the ballot", this::make));
    }

    private TextField title() {
        title.setValue("What do we discuss next?");
        title.setMaxLength(200);
        title.setWidthFull();
        return title;
    }

    private RadioButtonGroup<Opening> opening() {
        opening.setItems(Opening.values());
        opening.setItemLabelGenerator(it -> it.words);
        opening.setValue(Opening.NOW);
        opens.setVisible(false);
        opening.addValueChangeListener(it -> opens.setVisible(it.getValue() == Opening.LATER));
        return opening;
    }

    private void make() {
        problem.free(() -> {
            BallotDetails ballot = desk.ballots().create(group.id(), typed());
            if (opening.getValue() == Opening.NOMINATIONS) {
                ballot = desk.nominations().start(ballot.id());
            }
            close();
            made.accept(ballot);
        });
    }

    private NewBallot typed() {
        if (papers.value().isEmpty() && opening.getValue() != Opening.NOMINATIONS) {
            throw new InvalidInputException("papers", "Choose at least one paper to vote on.");
        }
        return new NewBallot(
                title.getValue(),
                method.method(),
                method.seats(),
                papers.value(),
                opensAt(),
                closes.hour(),
                method.options(papers.minutes()),
                terms.terms());
    }

    private @Nullable Instant opensAt() {
        return switch (opening.getValue()) {
            case NOW -> Instant.now();
            case NOMINATIONS, DRAFT -> null;
            case LATER -> {
                Instant hour = opens.hour();
                if (hour == null) {
                    throw new InvalidInputException("opensAt", "Say when the ballot opens.");
                }
                yield hour;
            }
        };
    }

    private enum Opening {
        NOW("at once"),
        NOMINATIONS("when I open it; until then members propose papers"),
        DRAFT("when I open it; until then it is a draft"),
        LATER("from an hour on");

        private final String words;

        Opening(String words) {
            this.words = words;
        }
    }
}
