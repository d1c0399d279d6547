package org.colloquium.group.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.group.Slug;
import org.jspecify.annotations.Nullable;

/** Name and address of a new group; the address follows the name until somebody writes it otherwise. */
class NewGroupForm extends Div {
    private final GroupService groups;
    private final Consumer<GroupDetails> then;
    private final TextField name = new TextField("Name of the group");
    private final TextField slug = new TextField("Address");
    private boolean ownSlug;

    NewGroupForm(GroupService groups, Consumer<GroupDetails> then) {
        this.groups = groups;
        this.then = then;
        addClassName("stack");
        name.setManualValidation(true);
        slug.setManualValidation(true);
        name.setMaxLength(120);
        name.setPlaceholder("Vision & Language");
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> suggest());
        slug.setHelperText("Part of every link of the group, such as …/g/vision-language.");
        slug.addValueChangeListener(change -> ownSlug = change.isFromClient() || ownSlug);
        Button create = Parts.primary("Create the group", this::create);
        create.addClickShortcut(Key.ENTER).listenOn(this);
        add(name, slug, create);
        name.focus();
    }

    private void suggest() {
        if (!ownSlug) {
            slug.setValue(
                    name.getValue().isBlank() ? "" : Slug.from(name.getValue()).value());
        }
    }

    private void create() {
        name.setInvalid(false);
        slug.setInvalid(false);
        try {
            Slug address = slug.isEmpty()
                    ? Slug.from(name.getValue())
                    : new Slug(slug.getValue().strip());
            then.accept(groups.create(name.getValue(), address, Times.readersZone()));
        } catch (InvalidInputException e) {
            refuse(e.field().equals("slug") ? slug : name, e.getMessage());
        } catch (ConflictException e) {
            refuse(slug, e.getMessage());
        }
    }

    private static void refuse(TextField field, @Nullable String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }
}
