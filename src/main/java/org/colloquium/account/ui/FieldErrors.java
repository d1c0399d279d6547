package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.Map;
import org.colloquium.common.InvalidInputException;

/** Shows what is wrong with a value at the field that it was typed into. */
final class FieldErrors {
    private final Map<String, ? extends Component> fields;

    /** @param fields by their names in {@link InvalidInputException#field} */
    FieldErrors(Map<String, ? extends Component> fields) {
        this.fields = fields;
    }

    void clear() {
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
    }

    /** A value that has no field here is a mistake of ours and goes on as one. */
    void show(InvalidInputException e) {
        Component field = fields.get(e.field());
        if (!(field instanceof HasValidation validated)) {
            throw e;
        }
        validated.setErrorMessage(e.getMessage());
        validated.setInvalid(true);
        ((Focusable<?>) field).focus();
    }
}
