package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.colloquium.account.SingleSignOn;

/** The way to the provider of single sign-on, where one is set. */
@org.springframework.stereotype.Component
class SingleSignOnLink implements WayIn {
    private final SingleSignOn settings;

    SingleSignOnLink(SingleSignOn settings) {
        this.settings = settings;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isLast() {
        return false;
    }

    @Override
    public Optional<Component> link() {
        return settings.label().map(label -> {
            Anchor anchor = new Anchor("login/sso", "Sign in with " + label);
            anchor.setRouterIgnore(true);
            anchor.addClassName("as-button");
            return anchor;
        });
    }
}
