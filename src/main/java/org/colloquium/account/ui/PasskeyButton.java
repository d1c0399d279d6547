package org.colloquium.account.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;

/** Signs in with a passkey; where the browser has none of them it is not seen. */
@JsModule("./passkey.ts")
class PasskeyButton extends Div {
    /**
     * @param challenge what the passkey is to sign
     * @param site the host that it is kept for
     */
    PasskeyButton(String challenge, String site) {
        addClassName("passkey");
        NativeButton use = new NativeButton();
        use.getElement().setAttribute("type", "button");
        use.addClassName("go");
        use.add(new Icon("key"), new Span("Use a passkey"));
        add(use, Parts.status());
        addAttachListener(
                it -> getElement().executeJs("window.colloquium.offerPasskey(this, $0, $1)", challenge, site));
    }
}
