package org.colloquium.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** A Lucide outline, 18 pixels, hidden from screen readers: the word beside it speaks. */
@Tag("co-icon")
@NpmPackage(value = "lucide", version = "1.65.0")
@JsModule("./co-icon.ts")
public class Icon extends Component {
    /** @param name one that {@code co-icon.ts} imports */
    public Icon(String name) {
        getElement().setAttribute("name", name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
