package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import org.colloquium.account.Me;
import org.springframework.modulith.NamedInterface;

/** A section of "My account", contributed as a bean by whatever feature it is about. */
@NamedInterface("ui")
public interface AccountSection {
    /** Smaller comes first. */
    int order();

    /** Whether it stands beside the others, in the margin, rather than among them. */
    boolean inMargin();

    /** Made anew each time the page is opened; it loads what it shows. */
    Component section(Me me);
}
