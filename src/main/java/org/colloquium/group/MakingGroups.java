package org.colloquium.group;

import org.colloquium.account.People;
import org.colloquium.account.Settings;
import org.colloquium.account.SwitchSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Who may make groups: everybody who is signed in, unless an administrator has said otherwise. */
@Component
class MakingGroups {
    private static final SwitchSetting ONLY_ADMINISTRATORS = new SwitchSetting(
            "Groups",
            "group.administrators-only",
            "colloquium.group.administrators-only",
            "Only administrators make groups",
            "Otherwise everybody who is signed in may make one, and then owns it. Groups that are there stay as they are.");

    private final Settings settings;
    private final People people;

    MakingGroups(Settings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    boolean isForCaller() {
        return !settings.value(ONLY_ADMINISTRATORS) || people.me().administrator();
    }

    @Configuration
    static class Said {
        @Bean
        SwitchSetting onlyAdministratorsMakeGroups() {
            return ONLY_ADMINISTRATORS;
        }
    }
}
