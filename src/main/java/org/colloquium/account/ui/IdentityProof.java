package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/**
 * Another way than the password to show again who one is, such as a passkey or a code by mail; contributed as a bean.
 * What it shows is confirmed in the session by the service that checks it.
 */
@NamedInterface("ui")
public interface IdentityProof {
    int PASSWORD = 50;

    /** The strongest first: smaller than {@link #PASSWORD} comes before the password. */
    int order();

    /** Whether the person who is signed in can show it. */
    boolean isAtHand();

    /**
     * Asks for it.
     *
     * @param confirmed to be run once it was shown and the session is confirmed
     */
    Component component(Runnable confirmed);
}
