package org.colloquium.account.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.net.URI;
import java.util.List;
import org.colloquium.account.IdentityDetails;
import org.colloquium.account.Me;
import org.colloquium.account.MyIdentities;
import org.colloquium.account.SingleSignOn;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.springframework.stereotype.Component;

/** By which providers of single sign-on I come in. */
@Component
class IdentitySection implements AccountSection {
    private final MyIdentities identities;
    private final SingleSignOn settings;
    private final ConfirmIdentity confirm;

    IdentitySection(MyIdentities identities, SingleSignOn settings, ConfirmIdentity confirm) {
        this.identities = identities;
        this.settings = settings;
        this.confirm = confirm;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public boolean inMargin() {
        return true;
    }

    @Override
    public Section section(Me me) {
        Section section = Parts.section("Single sign-on");
        show(section);
        return section;
    }

    /** Nothing of it where there is neither a provider nor a connection. */
    private void show(Section section) {
        List<IdentityDetails> mine = identities.mine();
        section.getChildren().skip(1).toList().forEach(section::remove);
        section.setVisible(!mine.isEmpty() || settings.label().isPresent());
        if (mine.isEmpty()) {
            section.add(new Paragraph("Not connected. Sign in with "
                    + settings.label().orElse("it") + " once, with the same e-mail address, and it is."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        mine.forEach(it -> list.add(new ListItem(
                new Span(host(it.issuer())),
                Parts.meta("last used " + Times.here().ago(it.lastUsedAt())),
                Parts.plain("Disconnect", () -> confirm.then(() -> disconnect(it, section))))));
        section.add(list);
    }

    private void disconnect(IdentityDetails it, Section section) {
        try {
            identities.disconnect(it.id());
        } catch (ConflictException e) {
            Notification.show(e.getMessage());
        }
        show(section);
    }

    private static String host(String issuer) {
        String host = URI.create(issuer).getHost();
        return host == null ? issuer : host;
    }
}
