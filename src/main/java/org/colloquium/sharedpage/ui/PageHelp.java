package org.colloquium.sharedpage.ui;

import com.vaadin.flow.component.Component;
import org.colloquium.group.GroupDetails;

/** Something that helps to write a shared page and stands below its editor. */
public interface PageHelp {
    Component beside(GroupDetails group, WritingPlace place);

    /** Where the page is being written. */
    interface WritingPlace {
        /** What takes keys, pastes and drops. */
        Component field();

        /** Writes a line where the cursor stands. */
        void insert(String markdown);

        /** Tells whoever writes here why something was not done. */
        void refuse(String why);
    }
}
