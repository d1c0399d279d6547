package org.colloquium.digest.ui;

import org.colloquium.common.ui.DrawerEntry;
import org.springframework.stereotype.Component;

/** Digests in the drawer. */
@Component
class DigestsPlace implements DrawerEntry {
    @Override
    public String label() {
        return "Digests";
    }

    @Override
    public String icon() {
        return "digests";
    }

    @Override
    public String path() {
        return "digests";
    }

    @Override
    public int order() {
        return 10;
    }
}
