package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.colloquium.account.Me;
import org.colloquium.account.People;
import org.colloquium.account.SignOut;
import org.colloquium.common.ui.Parts;

/**
 * What people change of their own account: sections that features contribute. The scan for the bundle sees only what is
 * named here, so the components of sections are.
 */
@Route("account")
@PageTitle("My account · Colloquium")
@StyleSheet("account.css")
@PermitAll
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(Dialog.class)
@Uses(Select.class)
@Uses(PasswordField.class)
@Uses(TextField.class)
@Uses(PasskeyProof.class)
class MyAccountView extends Div implements BeforeEnterObserver {
    private final People people;
    private final SignOut signOut;
    private final List<AccountSection> sections;

    MyAccountView(People people, SignOut signOut, List<AccountSection> sections) {
        this.people = people;
        this.signOut = signOut;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(AccountSection::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Me me = people.me();
        removeAll();
        add(Parts.page(
                "",
                Parts.head("My account", me.email(), Parts.button("Sign out", () -> signOut.now(UI.getCurrent()))),
                Parts.middle(sections(me, false)),
                Parts.margin(sections(me, true))));
    }

    private Component[] sections(Me me, boolean inMargin) {
        return sections.stream()
                .filter(it -> it.inMargin() == inMargin)
                .map(it -> it.section(me))
                .toArray(Component[]::new);
    }
}
