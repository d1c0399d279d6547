package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.colloquium.account.AccountBatches;
import org.colloquium.account.AccountGroups.Named;
import org.colloquium.account.AccountId;
import org.colloquium.account.BatchChange;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;

/** What can be done to the accounts that are ticked; disabling them can be taken back. */
class BatchBar extends Div {
    private final transient AccountBatches batches;
    private final AccountGrid grid;
    private final Span said = Parts.status();
    private final Div acts = Parts.classed("acts");
    private final Div undo = Parts.classed("acts");

    BatchBar(AccountBatches batches, Supplier<List<Named>> groups, AccountGrid grid) {
        this.batches = batches;
        this.grid = grid;
        addClassName("batch");
        acts.add(
                Parts.button(
                        "Disable",
                        () -> new BatchDialog(batches, grid.ticked(), BatchChange.DISABLE, this::disabled).open()),
                Parts.button(
                        "Enable",
                        () -> new BatchDialog(batches, grid.ticked(), BatchChange.ENABLE, it -> done(it, "enabled"))
                                .open()),
                Parts.button(
                        "Add to a group",
                        () -> new BatchGroupDialog(
                                        batches, grid.ticked(), groups.get(), it -> done(it, "added to the group"))
                                .open()),
                Parts.plain("Choose nobody", () -> grid.tick(Set.of())));
        add(said, acts, undo);
        show();
    }

    /** How many are ticked; what was said of the last change stays until the next choice. */
    void show() {
        int many = grid.ticked().size();
        acts.setVisible(many > 0);
        if (many > 0) {
            undo.removeAll();
            said.setText(Words.figure(many, "account", "accounts") + " chosen");
        } else if (said.getText().endsWith("chosen")) {
            said.setText("");
        }
    }

    private void disabled(List<AccountId> changed) {
        done(changed, "disabled");
        if (!changed.isEmpty()) {
            undo.add(Parts.plain("Undo", () -> {
                done(batches.apply(changed, BatchChange.ENABLE), "enabled again");
                said.setText(said.getText() + " Their old sessions and tokens stay ended.");
            }));
        }
    }

    private void done(List<AccountId> changed, String how) {
        grid.tick(Set.of());
        undo.removeAll();
        said.setText(Words.sentence(Words.count(changed.size(), "account is ", "accounts are ")) + how + " now.");
    }
}
