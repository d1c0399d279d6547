package org.colloquium.account;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which ways of signing in the sign-in page offers beside the password. */
@Service
@PreAuthorize("denyAll")
public class SignInOffers {
    private final SignInSettings settings;
    private final RelyingParty site;

    SignInOffers(SignInSettings settings, RelyingParty site) {
        this.settings = settings;
        this.site = site;
    }

    @Anyone
    public boolean codes() {
        return settings.codes();
    }

    @Anyone
    public boolean passkeys() {
        return settings.passkeys();
    }

    /** The name under which browsers keep passkeys of this server: its host. */
    @Anyone
    public String passkeySite() {
        return site.id();
    }
}
