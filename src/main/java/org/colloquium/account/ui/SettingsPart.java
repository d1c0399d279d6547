package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/** What stands below the fields of a section of the settings, contributed as a bean. */
@NamedInterface("ui")
public interface SettingsPart {
    /** The heading it belongs to. */
    String section();

    /** Made anew each time the page is shown. */
    Component part();
}
