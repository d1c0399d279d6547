package org.colloquium.presence.ui;

import com.vaadin.flow.component.Component;
import org.colloquium.presence.ReadingPlace;

/** How the page that a reader has open names the places in it. */
interface Whereabouts {
    /** @param claimed what the browser says; empty for nowhere in particular */
    ReadingPlace read(String claimed);

    /**
     * What leads to where somebody else reads.
     *
     * @param readers asks the browser to go to a section of the same page, by its function {@code go}
     */
    Component way(ReadingPlace place, Component readers);
}
