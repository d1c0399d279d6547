package org.colloquium.account;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds what a passkey has signed against what is kept of it. */
@Component
class PasskeyCheck {
    private final RelyingParty site;
    private final PasskeyOwners owners;

    PasskeyCheck(RelyingParty site, PasskeyOwners owners) {
        this.site = site;
        this.owners = owners;
    }

    /**
     * Whose passkey it is.
     *
     * @param challenge what it was to sign
     * @throws RuntimeException when it is nobody's, or has not signed that here with its owner's consent
     */
    @Transactional
    public AccountId whose(PublicKeyCredential<AuthenticatorAssertionResponse> shown, String challenge) {
        PublicKeyCredentialRequestOptions asked = PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.fromBase64(challenge))
                .rpId(site.id())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        Bytes handle = site.operations()
                .authenticate(new RelyingPartyAuthenticationRequest(asked, shown))
                .getId();
        if (!handle.equals(shown.getResponse().getUserHandle())) {
            throw new IllegalArgumentException("Another's passkey");
        }
        return owners.account(handle);
    }
}
