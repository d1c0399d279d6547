package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Section;
import org.colloquium.account.Me;
import org.colloquium.account.PasskeyService;
import org.colloquium.account.SignInOffers;
import org.springframework.stereotype.Component;

/** My passkeys, among the sections of "My account". */
@Component
class PasskeysPlace implements AccountSection {
    private final PasskeyService passkeys;
    private final SignInOffers offers;
    private final ConfirmIdentity confirm;

    PasskeysPlace(PasskeyService passkeys, SignInOffers offers, ConfirmIdentity confirm) {
        this.passkeys = passkeys;
        this.offers = offers;
        this.confirm = confirm;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean inMargin() {
        return false;
    }

    @Override
    public Section section(Me me) {
        return new PasskeySection(passkeys, offers.passkeys(), confirm);
    }
}
