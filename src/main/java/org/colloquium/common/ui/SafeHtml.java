package org.colloquium.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.colloquium.common.SafeMarkup;

/**
 * The one place where HTML from people reaches a page; it takes nothing but the sanitiser's own result. Formulas in it
 * are drawn by the browser.
 */
@Tag("div")
@JsModule("./math.ts")
public class SafeHtml extends Component implements HasStyle {
    private static final String FORMULA = "<code class=\"math\">";

    private boolean hasFormulas;

    public SafeHtml(SafeMarkup markup) {
        show(markup);
    }

    public final void show(SafeMarkup markup) {
        getElement().setProperty("innerHTML", markup.html());
        hasFormulas = markup.html().contains(FORMULA);
        if (isAttached()) {
            draw();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        draw();
    }

    private void draw() {
        if (hasFormulas) {
            getElement().executeJs("window.colloquium.drawFormulas(this)");
        }
    }
}
