package org.colloquium.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.SavedSearch;
import org.colloquium.paper.SavedSearchEdit;
import org.colloquium.paper.SavedSearchService;

/** All saved searches: mine to rename, share and delete, those of others to open. */
class SavedSearchesDialog extends Dialog {
    private final SavedSearchService searches;
    private final GroupDetails group;
    private final UnorderedList rows = new UnorderedList();
    private final Div said = new Div();

    SavedSearchesDialog(SavedSearchService searches, GroupDetails group) {
        this.searches = searches;
        this.group = group;
        setHeaderTitle("Saved searches");
        rows.addClassName("rows");
        said.getElement().setAttribute("role", "status");
        add(said, rows);
        getFooter().add(Parts.button("Done", this::close));
        show();
    }

    private void show() {
        rows.removeAll();
        searches.list(group.id(), new PageRequest(PageRequest.MOST, null))
                .items()
                .forEach(it -> rows.add(row(it)));
        if (rows.getComponentCount() == 0) {
            rows.add(new ListItem("None yet. Search for something, then save it."));
        }
    }

    private ListItem row(SavedSearch it) {
        Paragraph meta = new Paragraph(
                it.query() + (it.mine() ? "" : " · shared by " + it.by().name()));
        meta.addClassName("meta");
        Div words = new Div(it.mine() ? name(it) : Parts.link(SavedSearches.path(group, it), it.name()), meta);
        Div row = Parts.classed("row", words);
        if (it.mine()) {
            row.add(shared(it), delete(it));
        }
        return new ListItem(row);
    }

    private TextField name(SavedSearch it) {
        TextField name = new TextField();
        name.setAriaLabel("Name of the search " + it.query());
        name.setValue(it.name());
        name.setManualValidation(true);
        name.addValueChangeListener(change -> {
            try {
                searches.change(it.id(), SavedSearchEdit.name(change.getValue()));
                name.setInvalid(false);
            } catch (InvalidInputException | ConflictException e) {
                name.setErrorMessage(e.getMessage());
                name.setInvalid(true);
            }
        });
        return name;
    }

    private Checkbox shared(SavedSearch it) {
        Checkbox shared = new Checkbox("Shared");
        shared.setValue(it.shared());
        shared.setAriaLabel("Share " + it.name() + " with the group");
        shared.addValueChangeListener(change -> searches.change(it.id(), SavedSearchEdit.shared(change.getValue())));
        return shared;
    }

    private Component delete(SavedSearch it) {
        var delete = Parts.plain("Delete", () -> {
            searches.delete(it.id());
            show();
            undo(it);
        });
        delete.setAriaLabel("Delete the search " + it.name());
        return delete;
    }

    private void undo(SavedSearch gone) {
        said.removeAll();
        said.add(Parts.text("", "“" + gone.name() + "” is deleted. "), Parts.button("Undo", () -> {
            searches.save(group.id(), gone.name(), gone.query(), gone.shared());
            said.removeAll();
            show();
        }));
    }
}
