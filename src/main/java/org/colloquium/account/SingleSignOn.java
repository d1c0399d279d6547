package org.colloquium.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The provider of single sign-on as administrators have set it, if they have. */
@Component
public class SingleSignOn implements Configured {
    private static final String SECTION = "Single sign-on";

    private static final TextSetting ISSUER = new TextSetting(
            SECTION,
            "sso.issuer",
            "colloquium.sso.issuer",
            "Address of the provider",
            "The issuer of an OpenID Connect provider, which begins with https://. This server asks that address, and "
                    + "those which it names, also inside your own network. Empty for no single sign-on.",
            "",
            500);
    private static final TextSetting CLIENT = new TextSetting(
            SECTION,
            "sso.client",
            "colloquium.sso.client",
            "Client",
            "The id that the provider has given to this server. There, allow the address of this server with "
                    + "/login/sso/back after it as where people come back to.",
            "",
            300);
    private static final SecretSetting SECRET = new SecretSetting(
            SECTION,
            "sso.secret",
            "colloquium.sso.secret",
            "Client’s secret",
            "The password that belongs to it. Kept encrypted, and shown to nobody.");
    private static final TextSetting LABEL = new TextSetting(
            SECTION,
            "sso.label",
            "colloquium.sso.label",
            "Name on the button",
            "What people know the provider by, such as “University of Example”.",
            "my organisation",
            60);
    private static final SwitchSetting NEWCOMERS = new SwitchSetting(
            SECTION,
            "sso.newcomers",
            "colloquium.sso.newcomers",
            "Make accounts for people who come for the first time",
            "Only for addresses of the domains above. Otherwise people need an account before they come this way.");

    private final Settings settings;

    SingleSignOn(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ISSUER, CLIENT, SECRET, LABEL, NEWCOMERS);
    }

    /** What the sign-in page calls it; nothing where there is none. */
    public Optional<String> label() {
        return issuer().map(it -> settings.value(LABEL));
    }

    boolean makesAccounts() {
        return settings.value(NEWCOMERS);
    }

    Optional<Client> client() {
        return issuer().map(it -> new Client(it, settings.value(CLIENT), settings.value(SECRET)));
    }

    private Optional<String> issuer() {
        String issuer = settings.value(ISSUER);
        return !settings.value(CLIENT).isEmpty() && isSafe(issuer) ? Optional.of(issuer) : Optional.empty();
    }

    /** Whoever sits between us and the provider could sign in as anybody: without TLS only on this machine itself. */
    static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]")));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** As what this server is known to the provider. */
    record Client(String issuer, String id, String secret) {
        @Override
        public String toString() {
            return id + " at " + issuer;
        }
    }
}
