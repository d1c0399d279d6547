package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.colloquium.account.Me;
import org.colloquium.account.MyAccount;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.springframework.stereotype.Component;

/** How others see me. */
@Component
class NameSection implements AccountSection {
    private final MyAccount account;

    NameSection(MyAccount account) {
        this.account = account;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean inMargin() {
        return true;
    }

    @Override
    public Section section(Me me) {
        TextField name = new TextField("Name");
        name.setValue(me.name());
        name.setAutocomplete(Autocomplete.NAME);
        FieldErrors errors = new FieldErrors(Map.of("name", name));
        Span said = Parts.status();
        return Parts.section(
                "How others see you", Parts.classed("stack narrow", name, said, Parts.button("Save the name", () -> {
                    errors.clear();
                    said.setText("");
                    try {
                        account.rename(name.getValue());
                        said.setText("Saved.");
                    } catch (InvalidInputException e) {
                        errors.show(e);
                    }
                })));
    }
}
