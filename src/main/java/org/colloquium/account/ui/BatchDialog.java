package org.colloquium.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.colloquium.account.AccountBatches;
import org.colloquium.account.AccountId;
import org.colloquium.account.BatchChange;
import org.colloquium.account.BatchSummary;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;

/** Says what a change of many accounts would come to, and does it when that is wanted. */
class BatchDialog extends Dialog {
    private final transient AccountBatches batches;
    private final Set<AccountId> chosen;
    private final transient Consumer<List<AccountId>> done;
    private final Div summary = Parts.classed("stack");
    private final Button apply = Parts.primary("", this::apply);
    private transient BatchChange change;

    BatchDialog(AccountBatches batches, Set<AccountId> chosen, BatchChange change, Consumer<List<AccountId>> done) {
        this.batches = batches;
        this.chosen = chosen;
        this.change = change;
        this.done = done;
        setWidth("30rem");
        summary.getElement().setAttribute("role", "status");
        add(summary);
        getFooter().add(Parts.plain("Cancel", this::close), apply);
        if (change.kind() == BatchChange.Kind.DISABLE) {
            apply.addThemeVariants(ButtonVariant.ERROR);
        }
        show(change);
    }

    /** Looks anew what another change would come to. */
    final void show(BatchChange another) {
        change = another;
        BatchSummary found = batches.preview(chosen, another);
        String people = Words.figure(found.changing(), "account", "accounts");
        String verb = verb(another.kind());
        setHeaderTitle(another.kind() == BatchChange.Kind.ADD ? "Add " + people + " to a group" : verb + " " + people);
        apply.setText(another.kind() == BatchChange.Kind.ADD ? "Add to the group" : verb + " " + people);
        apply.setEnabled(!found.isRefused() && found.changing() > 0);
        summary.removeAll();
        if (found.changing() < found.chosen()) {
            line(Words.sentence(Words.count(found.chosen() - found.changing(), "of the chosen is", "of the chosen are"))
                    + " so already and " + (found.chosen() - found.changing() == 1 ? "stays" : "stay") + " as before.");
        }
        (found.isRefused() ? found.refusals() : found.consequences()).forEach(this::line);
        line(found.isRefused() ? "Nothing is changed." : "It is done for all of them, or if anything fails for none.");
    }

    private static String verb(BatchChange.Kind kind) {
        return kind == BatchChange.Kind.DISABLE ? "Disable" : "Enable";
    }

    private void line(String words) {
        summary.add(new Paragraph(words));
    }

    private void apply() {
        try {
            List<AccountId> changed = batches.apply(chosen, change);
            close();
            done.accept(changed);
        } catch (ConflictException e) {
            summary.removeAll();
            line(String.valueOf(e.getMessage()));
        }
    }
}
