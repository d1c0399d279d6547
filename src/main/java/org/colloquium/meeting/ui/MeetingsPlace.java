package org.colloquium.meeting.ui;

import org.colloquium.common.ui.DrawerEntry;
import org.springframework.stereotype.Component;

/** Meetings in the drawer. */
@Component
class MeetingsPlace implements DrawerEntry {
    @Override
    public String label() {
        return "Meetings";
    }

    @Override
    public String icon() {
        return "calendar";
    }

    @Override
    public String path() {
        return "meetings";
    }

    @Override
    public int order() {
        return 60;
    }
}
