package org.colloquium.vote.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import org.colloquium.vote.Terms;
import org.colloquium.vote.count.EqualShares;
import org.colloquium.vote.count.TieBreak;
import org.jspecify.annotations.Nullable;

/** What is agreed about the course of a ballot before it opens. */
class TermsFields extends Div {
    private final Select<String> ties = new Select<>();
    private final RadioButtonGroup<Boolean> named = new RadioButtonGroup<>("Who voted what");
    private final Select<Quorum> quorum = new Select<>();
    private final IntegerField votes = number("Votes needed", 1_000_000);
    private final IntegerField percent = number("Percent needed", 100);
    private final Checkbox longer = new Checkbox("If fewer vote, extend the ballot once");
    private final IntegerField hours = number("Hours more", 720);
    private final IntegerField reminder = number("Remind who has not voted, hours before the close (0: never)", 720);
    private final Checkbox standing = new Checkbox("Show how it stands while members vote");
    private final Checkbox early = new Checkbox("Close as soon as all have voted");

    private final ComboBox<String> season = new ComboBox<>("Season, if shares are carried over from ballot to ballot");

    /** @param seasons those that the group has */
    TermsFields(List<String> seasons) {
        addClassName("ballot-form");
        ties.setLabel("Equal counts are settled by");
        ties.setItemLabelGenerator(TermsFields::tieWords);
        ties.setHelperText("Fixed before the vote: of equal papers the one that stands higher is chosen.");
        ties.setWidthFull();
        offerTies(false);
        named.setItems(false, true);
        named.setItemLabelGenerator(
                it -> it ? "named: after the close the group sees it" : "secret: nobody ever sees it");
        quorum.setLabel("For a result");
        quorum.setItems(Quorum.values());
        quorum.setItemLabelGenerator(it -> it.words);
        quorum.setWidthFull();
        quorum.addValueChangeListener(it -> fit());
        longer.addValueChangeListener(it -> fit());
        season.setItems(seasons);
        season.setAllowCustomValue(true);
        season.addCustomValueSetListener(it -> season.setValue(it.getDetail()));
        season.setClearButtonVisible(true);
        season.setWidthFull();
        season.setHelperText("Type a name for a new one. What a vote does not spend is kept for the next ballot.");
        add(ties, named, quorum, votes, percent, longer, hours, early, standing, reminder, season);
        reminder.setMin(0);
        reminder.setWidthFull();
        show(Terms.USUAL);
    }

    private static IntegerField number(String label, int most) {
        IntegerField field = new IntegerField(label);
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setWidth("16rem");
        return field;
    }

    private void fit() {
        votes.setVisible(quorum.getValue() == Quorum.VOTES);
        percent.setVisible(quorum.getValue() == Quorum.SHARE);
        longer.setVisible(quorum.getValue() != Quorum.NONE);
        hours.setVisible(longer.isVisible() && longer.getValue());
    }

    private static String tieWords(String rule) {
        return switch (rule) {
            case TieBreak.LOT -> "a lot, drawn as voting opens";
            case TieBreak.MINUTES -> "fewer minutes, then the order of the papers";
            default -> "the order of the papers on the ballot";
        };
    }

    /**
     * Offers what goes with a method.
     *
     * @param counted by which method; only equal shares know seasons
     * @param costly whether papers take minutes
     */
    void fit(String counted, boolean costly) {
        season.setVisible(counted.equals(EqualShares.NAME));
        offerTies(costly);
    }

    private void offerTies(boolean costly) {
        String chosen = ties.getValue();
        List<String> offered = TieBreak.RULES.stream()
                .filter(it -> costly || !it.equals(TieBreak.MINUTES))
                .toList();
        ties.setItems(offered);
        ties.setValue(offered.contains(chosen) ? chosen : TieBreak.ORDER);
    }

    void show(Terms terms) {
        ties.setValue(terms.tieBreak());
        season.setValue(terms.season());
        named.setValue(terms.named());
        votes.setValue(Objects.requireNonNullElse(terms.quorumVotes(), 3));
        percent.setValue(Objects.requireNonNullElse(terms.quorumPercent(), 50));
        longer.setValue(terms.extensionHours() != null);
        hours.setValue(Objects.requireNonNullElse(terms.extensionHours(), 48));
        early.setValue(terms.closesEarly());
        standing.setValue(terms.resultsWhileOpen());
        reminder.setValue(terms.reminderHours());
        quorum.setValue(
                terms.quorumVotes() != null
                        ? Quorum.VOTES
                        : terms.quorumPercent() != null ? Quorum.SHARE : Quorum.NONE);
        fit();
    }

    Terms terms() {
        return new Terms(
                named.getValue(),
                asked(votes),
                asked(percent),
                asked(hours),
                early.getValue(),
                standing.getValue(),
                Objects.requireNonNullElse(reminder.getValue(), 0),
                season.isVisible() ? season.getValue() : null,
                ties.getValue());
    }

    /** What a field says that is shown; one left empty says nothing that can be. */
    private static @Nullable Integer asked(IntegerField field) {
        return field.isVisible() ? Objects.requireNonNullElse(field.getValue(), 0) : null;
    }

    private enum Quorum {
        NONE("any number of votes is enough"),
        VOTES("a number of members must vote"),
        SHARE("a share of those who can must vote");

        private final String words;

        Quorum(String words) {
            this.words = words;
        }
    }
}
