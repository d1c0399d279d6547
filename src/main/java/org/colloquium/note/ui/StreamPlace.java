package org.colloquium.note.ui;

import org.colloquium.common.ui.DrawerEntry;
import org.springframework.stereotype.Component;

/** All notes of the group in the drawer. */
@Component
class StreamPlace implements DrawerEntry {
    @Override
    public String label() {
        return "Notes";
    }

    @Override
    public String icon() {
        return "pencil";
    }

    @Override
    public String path() {
        return "notes";
    }

    @Override
    public int order() {
        return 35;
    }
}
