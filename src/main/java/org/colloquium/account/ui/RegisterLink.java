package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.colloquium.account.RegistrationService;
import org.colloquium.common.ui.Parts;

/** For those who have no account, where people may ask for one. */
@org.springframework.stereotype.Component
class RegisterLink implements WayIn {
    private final RegistrationService registrations;

    RegisterLink(RegistrationService registrations) {
        this.registrations = registrations;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public Optional<Component> link() {
        return registrations.isOffered() ? Optional.of(Parts.link("register", "Ask for an account")) : Optional.empty();
    }
}
