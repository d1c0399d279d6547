package org.colloquium.account;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * This server as passkeys know it: by the host that COLLOQUIUM_BASE_URL names, and from pages of that address only;
 * without one by "localhost", the only name that browsers take without TLS. No request is asked which host it is.
 */
@Component
class RelyingParty {
    private final Environment environment;
    private final SingletonSupplier<WebAuthnRelyingPartyOperations> operations;

    RelyingParty(Environment environment, PasskeyOwners owners, Passkeys passkeys) {
        this.environment = environment;
        this.operations = SingletonSupplier.of(() -> operations(owners, passkeys));
    }

    String id() {
        return address().getHost().toLowerCase(Locale.ROOT);
    }

    /** As browsers write it: without a port where it is the usual one. */
    String origin() {
        URI address = address();
        boolean usual = address.getPort() == -1
                || address.getPort() == (address.getScheme().equalsIgnoreCase("https") ? 443 : 80);
        return address.getScheme().toLowerCase(Locale.ROOT) + "://" + id() + (usual ? "" : ":" + address.getPort());
    }

    /** Checks registrations and sign-ins; made late, since a port may be known only once the server listens. */
    WebAuthnRelyingPartyOperations operations() {
        return operations.obtain();
    }

    private WebAuthnRelyingPartyOperations operations(PasskeyOwners owners, Passkeys passkeys) {
        PublicKeyCredentialRpEntity entity = PublicKeyCredentialRpEntity.builder()
                .id(id())
                .name("Colloquium")
                .build();
        Webauthn4JRelyingPartyOperations made =
                new Webauthn4JRelyingPartyOperations(owners, passkeys, entity, Set.of(origin()));
        made.setCustomizeCreationOptions(it -> it.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
        return made;
    }

    private URI address() {
        String said = environment.getProperty("colloquium.base-url", "").strip();
        if (!said.isEmpty()) {
            return URI.create(said);
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create("http://localhost:" + port);
    }
}
