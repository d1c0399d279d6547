package org.colloquium.account;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which ways of signing in an administrator offers beside the password. */
@Component
class SignInSettings implements Configured {
    private static final String SECTION = "Sign-in";
    private static final SwitchSetting PASSKEYS = new SwitchSetting(
            SECTION,
            "sign-in.passkeys",
            "colloquium.sign-in.passkeys",
            "Passkeys",
            "People may add passkeys to their account and sign in with them: by the finger, face or PIN that opens their"
                    + " device. Where this is off, those that were added stay and open nothing.");
    private static final SwitchSetting CODES = new SwitchSetting(
            SECTION,
            "sign-in.codes",
            "colloquium.sign-in.codes",
            "Codes by mail",
            "People may sign in with a code that is sent to their address. Whoever reads their mail can then sign in as"
                    + " them, where no second factor is asked for.");

    private final Settings settings;

    SignInSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PASSKEYS, CODES);
    }

    boolean passkeys() {
        return settings.value(PASSKEYS);
    }

    boolean codes() {
        return settings.value(CODES);
    }
}
