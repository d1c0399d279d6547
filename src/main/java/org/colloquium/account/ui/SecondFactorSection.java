package org.colloquium.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.colloquium.account.Me;
import org.colloquium.account.SecondFactorDetails;
import org.colloquium.account.SecondFactorService;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.springframework.stereotype.Component;

/** My authenticator app and recovery codes. */
@Component
class SecondFactorSection implements AccountSection {
    private final SecondFactorService factors;
    private final ConfirmIdentity confirm;

    SecondFactorSection(SecondFactorService factors, ConfirmIdentity confirm) {
        this.factors = factors;
        this.confirm = confirm;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean inMargin() {
        return true;
    }

    @Override
    public Section section(Me me) {
        Div content = Parts.classed("stack narrow");
        show(content);
        return Parts.section("Second factor", content);
    }

    private void show(Div content) {
        SecondFactorDetails mine = factors.mine();
        Instant since = mine.since();
        content.removeAll();
        if (since == null) {
            content.add(
                    new Paragraph("A code of an app on your phone, beside your password."),
                    Parts.button("Set up", () -> UI.getCurrent().navigate(SecondFactorView.class)));
            return;
        }
        content.add(
                new Paragraph("On since " + Times.here().date(since) + ". "
                        + Words.sentence(Words.count(
                                mine.recoveryCodesLeft(), "recovery code is left", "recovery codes are left"))
                        + "."),
                Parts.button("New recovery codes", () -> confirm.then(() -> renew(content))));
        if (!mine.required()) {
            content.add(remove(content));
        }
    }

    private Button remove(Div content) {
        return Parts.plain(
                "Remove the second factor",
                () -> confirm.then(() -> {
                    factors.remove();
                    show(content);
                }));
    }

    private void renew(Div content) {
        Dialog dialog = new Dialog("New recovery codes");
        dialog.add(new RecoveryCodesText(factors.renewRecoveryCodes()));
        dialog.getFooter().add(Parts.primary("I have kept them", dialog::close));
        dialog.open();
        show(content);
    }
}
