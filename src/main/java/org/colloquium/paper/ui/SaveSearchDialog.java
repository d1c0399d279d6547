package org.colloquium.paper.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.SavedSearchService;

/** Asks under which name to keep a search, and for whom. */
class SaveSearchDialog extends Dialog {
    private final SavedSearchService searches;
    private final GroupDetails group;
    private final String query;
    private final TextField name = new TextField("Name");
    private final Checkbox shared = new Checkbox("Share it with the group");

    SaveSearchDialog(SavedSearchService searches, GroupDetails group, String query) {
        this.searches = searches;
        this.group = group;
        this.query = query;
        setHeaderTitle("Save this search");
        name.setWidthFull();
        name.setMaxLength(80);
        name.setManualValidation(true);
        Paragraph what = new Paragraph(query);
        what.addClassName("meta");
        add(what, name, shared);
        Button save = Parts.primary("Save", this::save);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(Parts.plain("Cancel", this::close), save);
        addOpenedChangeListener(it -> name.focus());
    }

    private void save() {
        try {
            searches.save(group.id(), name.getValue(), query, shared.getValue());
            close();
        } catch (InvalidInputException | ConflictException e) {
            name.setErrorMessage(e.getMessage());
            name.setInvalid(true);
            name.focus();
        }
    }
}
