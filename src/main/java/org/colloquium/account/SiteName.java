package org.colloquium.account;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What this server is called: at the sign-in, in the switcher of groups, in letters. */
@Component
public class SiteName implements WordsToAvoid {
    private static final String USUAL = "Colloquium";
    private static final TextSetting SETTING = new TextSetting(
            "Site",
            "site.name",
            "colloquium.site.name",
            "Name of the site",
            "Shown at the sign-in, in the switcher of groups and in letters, such as “Northfield Colloquium”.",
            USUAL,
            60);

    private final Settings settings;

    SiteName(Settings settings) {
        this.settings = settings;
    }

    public String value() {
        String name = settings.value(SETTING);
        return name.isEmpty() ? USUAL : name;
    }

    @Override
    public List<String> of(String email) {
        return List.of(value());
    }

    @Configuration
    static class Named {
        @Bean
        TextSetting siteNameSetting() {
            return SETTING;
        }
    }
}
