package org.colloquium.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * The words of a title or an abstract with the TeX that is left in them: formulas are drawn in the page, and commands
 * that nobody but their authors knows are marked. What the source wrote stays as it is.
 */
@Tag("co-tex")
@JsModule("./co-tex.ts")
@NpmPackage(value = "katex", version = "0.19.1")
public final class Tex extends Component {
    private Tex(String text) {
        getElement().setProperty("text", text);
    }

    /** Plain text where there is no TeX in it. */
    public static Component of(String text) {
        return text.indexOf('$') >= 0 || text.indexOf('\\') >= 0 ? new Tex(text) : new Text(text);
    }

    /** As it came. */
    public String text() {
        return getElement().getProperty("text", "");
    }
}
