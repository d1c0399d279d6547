package org.colloquium.note.ui;

import com.vaadin.flow.component.html.ListItem;

/** A row that is brought up to date in place. */
abstract class LiveItem<T> extends ListItem {
    /** Shows the present state; fields in which somebody types stay as they are. */
    abstract void show(T now);

    /** Whether somebody types here, or may still take something back: such a row is not taken away. */
    abstract boolean isBusy();

    /** What it showed is no longer there, but the row stays because it is busy. */
    abstract void gone();
}
