package org.colloquium.account;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.nio.ByteBuffer;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds what a passkey has signed against what is kept of it. */
@Component
class PasskeyCheck {
    private static final int COUNT_AT = 33; // after the hash of the site and the flags (WebAuthn, section 6.1)

    private final RelyingParty site;
    private final Passkeys passkeys;
    private final PasskeyOwners owners;

    PasskeyCheck(RelyingParty site, Passkeys passkeys, PasskeyOwners owners) {
        this.site = site;
        this.passkeys = passkeys;
        this.owners = owners;
    }

    /**
     * Whose passkey it is.
     *
     * @param challenge what it was to sign
     * @throws MaliciousCounterValueException when it is good, and somebody else has one like it
     * @throws RuntimeException when it is nobody's, or has not signed that here with its owner's consent
     */
    @Transactional
    public AccountId whose(PublicKeyCredential<AuthenticatorAssertionResponse> shown, String challenge) {
        PublicKeyCredentialRequestOptions asked = PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.fromBase64(challenge))
                .rpId(site.id())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        CredentialRecord before = passkeys.findByCredentialId(shown.getRawId());
        Bytes handle = site.operations()
                .authenticate(new RelyingPartyAuthenticationRequest(asked, shown))
                .getId();
        if (!handle.equals(shown.getResponse().getUserHandle())) {
            throw new IllegalArgumentException("Another's passkey");
        }
        if (before != null) {
            checkCount(before.getSignatureCount(), shown.getResponse().getAuthenticatorData());
        }
        return owners.account(handle);
    }

    /** Spring Security 7.1 compares with the count at the registration, which a copy is always beyond. */
    private static void checkCount(long before, Bytes authenticatorData) {
        long now = Integer.toUnsignedLong(
                ByteBuffer.wrap(authenticatorData.getBytes()).getInt(COUNT_AT));
        if (now <= before && before > 0) {
            throw new MaliciousCounterValueException("The count has not grown", before, now);
        }
    }
}
