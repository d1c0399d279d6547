package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.colloquium.account.PasswordReset;
import org.colloquium.common.ui.Parts;

/** The way to a new password, for whoever has forgotten it. */
@org.springframework.stereotype.Component
class ForgottenPassword implements WayIn {
    private final PasswordReset reset;

    ForgottenPassword(PasswordReset reset) {
        this.reset = reset;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public Optional<Component> link() {
        return reset.isOffered() ? Optional.of(Parts.link("forgot", "Forgot your password?")) : Optional.empty();
    }
}
