package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Div;
import org.colloquium.assignment.Board;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;

/** What the reader may take: what others offer them, and what is left open. */
class ForTaking extends Div {
    /** @param free what there is to take; the page that shows it follows what becomes of it */
    ForTaking(Desk desk, GroupPlace group, Board free) {
        Div said = new Div();
        Taking taking = new Taking(desk, group, free, said, () -> {});
        add(said);
        if (!free.offered().isEmpty()) {
            add(Parts.section("Offered to you", new Offers(group, free, taking)));
        }
        if (!free.slots().isEmpty()) {
            add(Parts.section("Free to take", new FreeSlots(group, free, taking)));
        }
    }
}
