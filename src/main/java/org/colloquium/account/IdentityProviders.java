package org.colloquium.account;

import java.time.Duration;
import org.colloquium.account.SingleSignOnFailed.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The provider that is set now; what it says of itself is read when it is first needed, and again after a while. */
@Component
class IdentityProviders {
    static final String BACK = "login/sso/back";

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration REST = Duration.ofSeconds(3);

    private final SingleSignOn settings;
    private final SiteAddress site;
    private volatile @Nullable Known known;

    IdentityProviders(SingleSignOn settings, SiteAddress site) {
        this.settings = settings;
        this.site = site;
    }

    /** @throws SingleSignOnFailed when there is none, or it does not answer */
    IdentityProvider now() {
        SingleSignOn.Client client = settings.client().orElseThrow(() -> new SingleSignOnFailed(Why.CLOSED));
        String back = site.to(BACK);
        Known last = known;
        if (last == null || !last.isOf(client, back)) {
            last = ask(client, back);
            known = last;
        }
        IdentityProvider provider = last.provider();
        if (provider == null) {
            throw new SingleSignOnFailed(Why.DOWN);
        }
        return provider;
    }

    /** One that has just not answered is left in peace for a moment. */
    private static Known ask(SingleSignOn.Client client, String back) {
        try {
            return new Known(client, back, IdentityProvider.discover(client, back), System.nanoTime() + KEPT.toNanos());
        } catch (SingleSignOnFailed e) {
            if (e.why() == Why.DOWN) {
                return new Known(client, back, null, System.nanoTime() + REST.toNanos());
            }
            throw e;
        }
    }

    private record Known(
            SingleSignOn.Client client,
            String back,
            @Nullable IdentityProvider provider,
            long until) {
        boolean isOf(SingleSignOn.Client other, String otherBack) {
            return client.equals(other) && back.equals(otherBack) && System.nanoTime() - until < 0;
        }
    }
}
