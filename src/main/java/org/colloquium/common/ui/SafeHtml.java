package org.colloquium.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import org.colloquium.common.SafeMarkup;

/** The one place where HTML from people reaches a page; it takes nothing but the sanitiser's own result. */
@Tag("div")
public class SafeHtml extends Component implements HasStyle {
    public SafeHtml(SafeMarkup markup) {
        show(markup);
    }

    public final void show(SafeMarkup markup) {
        getElement().setProperty("innerHTML", markup.html());
    }
}
