package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Another way to sign in, contributed as a bean and shown on the sign-in page. */
@NamedInterface("ui")
public interface WayIn {
    /** Smaller comes first. */
    int order();

    /**
     * Whether it stands below the form, as a link for those who cannot sign in otherwise, rather than above it, as a way
     * for all.
     */
    boolean isLast();

    /** Such as the link "Sign in with …"; made anew for each page, nothing while it is not offered. */
    Optional<Component> link();
}
