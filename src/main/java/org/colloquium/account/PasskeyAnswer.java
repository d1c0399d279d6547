package org.colloquium.account;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a browser says for a passkey, as JSON. */
final class PasskeyAnswer {
    private static final int LONGEST = 64 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyAnswer() {}

    static String write(Object options) {
        return JSON.writeValueAsString(options);
    }

    /** @throws RuntimeException when it is no such thing */
    static PublicKeyCredential<AuthenticatorAttestationResponse> made(@Nullable String json) {
        return JSON.readValue(checked(json), new TypeReference<>() {});
    }

    /** @throws RuntimeException when it is no such thing */
    static PublicKeyCredential<AuthenticatorAssertionResponse> shown(@Nullable String json) {
        return JSON.readValue(checked(json), new TypeReference<>() {});
    }

    /** What was signed, as the browser says; whether it was is for others to check. */
    static String challenge(Bytes clientData) {
        return JSON.readTree(new String(clientData.getBytes(), StandardCharsets.UTF_8))
                .path("challenge")
                .asString("");
    }

    private static String checked(@Nullable String json) {
        if (json == null || json.length() > LONGEST) {
            throw new IllegalArgumentException("No answer of a passkey");
        }
        return json;
    }
}
