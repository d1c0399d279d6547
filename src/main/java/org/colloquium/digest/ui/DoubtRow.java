package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.colloquium.common.ui.Parts;
import org.colloquium.digest.Choice;
import org.colloquium.digest.DigestEntry;
import org.colloquium.digest.Judgement;
import org.jspecify.annotations.Nullable;

/** An entry that somebody should look at: what, why, two answers. */
class DoubtRow extends ListItem {
    private final Consumer<@Nullable Choice> decide;
    private final Button no;
    private final Button yes;
    private final Choice noMeans;
    private @Nullable Choice chosen;

    /**
     * A row for a doubt.
     *
     * @param like the title of what it might be the same as, perhaps as a link; null when that is not the question
     * @param title of the entry, which can be corrected
     * @param decide told of the answer, null when it was taken back
     */
    DoubtRow(
            DigestEntry entry,
            Judgement judgement,
            @Nullable Component like,
            @Nullable Choice before,
            Consumer<@Nullable Choice> decide,
            Component title) {
        this.decide = decide;
        boolean sameOrNot = judgement.verdict() == Judgement.Verdict.PERHAPS;
        noMeans = sameOrNot ? Choice.SAME : Choice.OUT;
        no = answer(sameOrNot ? "Same" : "Leave out", noMeans, entry);
        yes = answer(sameOrNot ? "Different" : "Fine", Choice.IN, entry);
        Paragraph why = new Paragraph(judgement.why());
        why.addClassName("meta");
        if (like != null) {
            why.add(new com.vaadin.flow.component.Text(" Compare with "), like);
        }
        Div words = new Div(title, why);
        EntryText.facts(entry.candidate()).ifPresent(words::add);
        words.add(EntryText.beginning(entry.candidate()));
        add(Parts.classed("row", words, Parts.classed("acts", no, yes)));
        show(before);
    }

    private Button answer(String words, Choice means, DigestEntry entry) {
        Button button = Parts.button(words, () -> toggle(means));
        button.setAriaLabel(words + ": " + EntryText.titleOf(entry.candidate()));
        return button;
    }

    private void toggle(Choice choice) {
        show(chosen == choice ? null : choice);
        decide.accept(chosen);
    }

    private void show(@Nullable Choice choice) {
        chosen = choice;
        no.getElement().setAttribute("aria-pressed", String.valueOf(choice == noMeans));
        yes.getElement().setAttribute("aria-pressed", String.valueOf(choice == Choice.IN));
    }
}
