package org.colloquium.home.ui;

import org.colloquium.common.ui.DrawerEntry;
import org.springframework.stereotype.Component;

/** Home in the drawer. */
@Component
class HomePlace implements DrawerEntry {
    @Override
    public String label() {
        return "Home";
    }

    @Override
    public String icon() {
        return "home";
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public boolean onPhone() {
        return true;
    }
}
