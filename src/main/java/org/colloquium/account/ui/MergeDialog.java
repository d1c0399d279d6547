package org.colloquium.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import org.colloquium.account.AccountDetails;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerge;
import org.colloquium.account.AccountQuery;
import org.colloquium.account.AccountService;
import org.colloquium.account.MergePreview;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;

/** Makes one account of two of the same person: asks for the other, which one stays, and shows what each has. */
class MergeDialog extends Dialog {
    private final transient AccountMerge merging;
    private final transient ConfirmIdentity confirm;
    private final transient AccountDetails account;
    private final transient Consumer<AccountId> done;
    private final ComboBox<AccountDetails> other = new ComboBox<>("The other account");
    private final RadioButtonGroup<AccountDetails> stays = new RadioButtonGroup<>("Which one stays?");
    private final Div summary = Parts.classed("stack");
    private final Button merge = Parts.primary("Make them one", this::merge);

    MergeDialog(
            AccountService accounts,
            AccountMerge merging,
            ConfirmIdentity confirm,
            AccountDetails account,
            Consumer<AccountId> done) {
        this.merging = merging;
        this.confirm = confirm;
        this.account = account;
        this.done = done;
        setHeaderTitle("Merge with another account");
        setWidth("32rem");
        other.setItemLabelGenerator(it -> it.name() + " · " + it.email());
        other.setPlaceholder("Name or e-mail");
        other.setItems(query -> {
            List<AccountId> found =
                    accounts.search(AccountQuery.of(query.getFilter().orElse("")));
            int from = Math.min(query.getOffset(), found.size());
            return accounts.rows(found.subList(from, Math.min(from + query.getLimit(), found.size()))).stream();
        });
        other.addValueChangeListener(change -> choose(change.getValue()));
        stays.setItemLabelGenerator(AccountDetails::email);
        stays.addValueChangeListener(change -> look());
        stays.setVisible(false);
        summary.getElement().setAttribute("role", "status");
        merge.addThemeVariants(ButtonVariant.ERROR);
        merge.setEnabled(false);
        add(Parts.classed(
                "stack",
                new Paragraph("Only for two accounts of the same person. It cannot be undone."),
                other,
                stays,
                summary));
        getFooter().add(Parts.plain("Cancel", this::close), merge);
    }

    private void choose(AccountDetails chosen) {
        stays.setVisible(chosen != null);
        if (chosen != null) {
            stays.setItems(account, chosen);
            stays.setValue(account);
        }
        look();
    }

    private void look() {
        summary.removeAll();
        merge.setEnabled(false);
        if (other.getValue() == null || stays.getValue() == null) {
            return;
        }
        MergePreview found = merging.preview(stays.getValue().id(), goes().id());
        line(found.stays().email() + " stays and has " + list(found.has()) + ".");
        line(found.goes().email() + " goes and brings " + list(found.brings()) + ".");
        line(
                "The password is that of the one that stays; sessions and tokens of the other end. Of two roles in a group "
                        + "the higher stays, of two votes on an open ballot the later. Both addresses get a letter.");
        found.refusals().forEach(this::line);
        merge.setEnabled(found.refusals().isEmpty());
    }

    private AccountDetails goes() {
        return stays.getValue().id().equals(account.id()) ? other.getValue() : account;
    }

    private static String list(List<String> things) {
        return things.isEmpty() ? "nothing" : Words.list(things);
    }

    private void line(String words) {
        summary.add(new Paragraph(words));
    }

    private void merge() {
        AccountId staying = stays.getValue().id();
        AccountId going = goes().id();
        confirm.then(() -> {
            try {
                merging.merge(staying, going);
                close();
                done.accept(staying);
            } catch (ConflictException e) {
                summary.removeAll();
                line(String.valueOf(e.getMessage()));
            }
        });
    }
}
