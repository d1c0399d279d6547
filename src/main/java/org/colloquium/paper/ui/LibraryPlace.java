package org.colloquium.paper.ui;

import org.colloquium.common.ui.DrawerEntry;
import org.springframework.stereotype.Component;

/** The library in the drawer. */
@Component
class LibraryPlace implements DrawerEntry {
    @Override
    public String label() {
        return "Library";
    }

    @Override
    public String icon() {
        return "library";
    }

    @Override
    public String path() {
        return "library";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean onPhone() {
        return true;
    }
}
