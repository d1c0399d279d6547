package org.colloquium.account;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** After how long a session ends by itself, whatever its open pages send. */
@Component
class SessionLimits implements Configured {
    static final NumberSetting IDLE = new NumberSetting(
            "Sign-in",
            "session.idle",
            "colloquium.session.idle",
            "Sign out after doing nothing for",
            "A page that is only left open does nothing. Who has asked to be remembered is signed in again at their next"
                    + " visit.",
            NumberSetting.Unit.HOURS,
            3600,
            7 * 24 * 3600);
    static final NumberSetting ABSOLUTE = new NumberSetting(
            "Sign-in",
            "session.absolute",
            "colloquium.session.absolute",
            "Sign out in any case after",
            "Counted from the sign-in, also for whoever has asked to stay signed in; they are also signed out 30 days after"
                    + " their last visit.",
            NumberSetting.Unit.DAYS,
            24 * 3600,
            365 * 24 * 3600);

    private final Settings settings;

    SessionLimits(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(IDLE, ABSOLUTE);
    }

    Duration idle() {
        return Duration.ofSeconds(settings.value(IDLE));
    }

    Duration absolute() {
        return Duration.ofSeconds(settings.value(ABSOLUTE));
    }
}
