package org.colloquium.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.colloquium.account.ErasureService;
import org.colloquium.account.Me;
import org.colloquium.account.Reauthentication;
import org.colloquium.account.SignOut;
import org.colloquium.common.ui.Parts;
import org.springframework.stereotype.Component;

/** The way out for good. */
@Component
class EraseSection implements AccountSection {
    private final ErasureService erasures;
    private final Reauthentication reauthentication;
    private final ConfirmIdentity confirm;
    private final SignOut signOut;

    EraseSection(ErasureService erasures, Reauthentication reauthentication, ConfirmIdentity confirm, SignOut signOut) {
        this.erasures = erasures;
        this.reauthentication = reauthentication;
        this.confirm = confirm;
        this.signOut = signOut;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean inMargin() {
        return false;
    }

    @Override
    public Section section(Me me) {
        Paragraph about =
                new Paragraph("Your account goes, and all that names you. You choose what becomes of your notes. "
                        + "If you want a copy, gather everything first.");
        about.addClassName("two");
        Button erase = Parts.plain("Delete my account", () -> confirm.then(() -> ask(me)));
        erase.addThemeVariants(ButtonVariant.ERROR);
        return Parts.section("Leave for good", about, Parts.classed("acts", erase));
    }

    private void ask(Me me) {
        reauthentication.require();
        new EraseDialog("Delete your account", me.email(), (typed, notesStay) -> {
                    erasures.eraseMe(typed, notesStay);
                    signOut.now(UI.getCurrent());
                })
                .open();
    }
}
