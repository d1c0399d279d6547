package org.colloquium.group.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.colloquium.account.AccountDetails;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountQuery;
import org.colloquium.account.AccountService;
import org.colloquium.account.AccountState;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupAdministration;
import org.colloquium.group.GroupLine;

/** Gives a group that nobody runs any more an owner. */
class NameOwnerDialog extends Dialog {
    NameOwnerDialog(GroupAdministration administration, AccountService accounts, GroupLine group) {
        setHeaderTitle("Name an owner of " + group.name());
        setWidth("28rem");
        ComboBox<AccountDetails> owner = new ComboBox<>("Owner");
        owner.setItemLabelGenerator(it -> it.name() + " · " + it.email());
        owner.setPlaceholder("Name or e-mail");
        owner.setWidthFull();
        owner.setItems(query -> {
            List<AccountId> found = accounts.search(
                    AccountQuery.of(query.getFilter().orElse("")).with(AccountState.ENABLED));
            int from = Math.min(query.getOffset(), found.size());
            return accounts.rows(found.subList(from, Math.min(from + query.getLimit(), found.size()))).stream();
        });
        Button name = Parts.primary("Name as owner", () -> {
            if (owner.getValue() == null) {
                refuse(owner, "Choose somebody.");
                return;
            }
            try {
                administration.nameOwner(group.id(), owner.getValue().id());
                close();
            } catch (ConflictException e) {
                refuse(owner, String.valueOf(e.getMessage()));
            }
        });
        add(Parts.classed(
                "stack",
                new Paragraph(
                        "They see all that is in the group from then on, and the group sees that you named them."),
                owner));
        getFooter().add(Parts.plain("Cancel", this::close), name);
    }

    private static void refuse(ComboBox<?> field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
    }
}
