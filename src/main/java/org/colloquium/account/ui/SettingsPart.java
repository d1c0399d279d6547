package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;

/** What stands below the fields of a section of the settings, contributed as a bean. */
public interface SettingsPart {
    /** The heading it belongs to. */
    String section();

    /** Made anew each time the page is shown. */
    Component part();
}
