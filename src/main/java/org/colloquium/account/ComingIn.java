package org.colloquium.account;

import java.util.List;
import org.springframework.stereotype.Component;

/** How people may come to have an account, beside being given one by an administrator. */
@Component
class ComingIn implements Configured {
    static final SwitchSetting REGISTRATION = new SwitchSetting(
            "Coming in",
            "registration.open",
            "colloquium.registration.open",
            "Let people ask for an account",
            "Anybody may then ask on the sign-in page; an administrator lets them in. It needs mail, since the "
                    + "address is confirmed by a letter.");
    static final TextSetting DOMAINS = new TextSetting(
            "Coming in",
            "account.domains",
            "colloquium.account.domains",
            "Domains of addresses",
            "Such as “uni.example, *.uni.example”; empty for every domain. It bounds who may ask for an account, whom "
                    + "single sign-on lets in for the first time, and whom groups may invite from outside. "
                    + "Administrators may invite anybody.",
            "",
            1000);

    @Override
    public List<Setting<?>> settings() {
        return List.of(REGISTRATION, DOMAINS);
    }
}
