package org.colloquium.account.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.colloquium.account.AccountBatches;
import org.colloquium.account.AccountGroups.Named;
import org.colloquium.account.AccountId;
import org.colloquium.account.BatchChange;
import org.colloquium.common.ui.Parts;

/** Asks into which group, and as what, before it says what that would come to. */
class BatchGroupDialog extends BatchDialog {
    private final Select<Named> group = new Select<>();
    private final Select<String> role = new Select<>();

    BatchGroupDialog(
            AccountBatches batches, Set<AccountId> chosen, List<Named> groups, Consumer<List<AccountId>> done) {
        super(batches, chosen, new BatchChange(BatchChange.Kind.ADD, null, null), done);
        List<String> roles = batches.roles();
        group.setLabel("Group");
        group.setItems(groups);
        group.setItemLabelGenerator(Named::name);
        role.setLabel("Role");
        role.setItems(roles);
        role.setValue(roles.contains("member") ? "member" : roles.getFirst());
        group.addValueChangeListener(change -> look());
        role.addValueChangeListener(change -> look());
        addComponentAsFirst(Parts.classed("stack", group, role));
    }

    private void look() {
        if (group.getValue() != null) {
            show(BatchChange.into(group.getValue().id(), role.getValue()));
        }
    }
}
