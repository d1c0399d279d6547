package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import org.colloquium.account.SiteLogo;

/** The logo, below the name of the site. */
@org.springframework.stereotype.Component
class LogoPart implements SettingsPart {
    private final SiteLogo logo;

    LogoPart(SiteLogo logo) {
        this.logo = logo;
    }

    @Override
    public String section() {
        return "Site";
    }

    @Override
    public Component part() {
        return new LogoSection(logo);
    }
}
