package org.colloquium.group.ui;

import org.colloquium.common.ui.DrawerEntry;
import org.springframework.stereotype.Component;

/** Members in the drawer. */
@Component
class MembersPlace implements DrawerEntry {
    @Override
    public String label() {
        return "Members";
    }

    @Override
    public String icon() {
        return "users";
    }

    @Override
    public String path() {
        return "members";
    }

    @Override
    public int order() {
        return 70;
    }
}
