package org.colloquium.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.colloquium.mail.MailServer;
import org.colloquium.mail.MailServer.Security;
import org.colloquium.mail.MailSettings;
import org.springframework.stereotype.Component;

/** The mail server as administrators set it, or as the environment says it. */
@Component
class MailServerSettings implements Configured, MailSettings {
    static final String SECTION = "Mail";

    private static final TextSetting HOST = new TextSetting(
            SECTION,
            "mail.host",
            "colloquium.mail.host",
            "Mail server",
            "Such as smtp.example.org. Without one, this server sends no mail.",
            "",
            253);
    private static final NumberSetting PORT = new NumberSetting(
            SECTION,
            "mail.port",
            "colloquium.mail.port",
            "Port",
            "Usually 587 for STARTTLS, 465 for TLS, 25 within your own network.",
            NumberSetting.Unit.NUMBER,
            1,
            65_535);
    private static final ChoiceSetting<Security> SECURITY = new ChoiceSetting<>(
            SECTION,
            "mail.security",
            "colloquium.mail.security",
            "Encryption",
            "Without encryption, letters and their links can be read on the way.",
            List.of(Security.STARTTLS, Security.TLS, Security.NONE),
            it -> switch (it) {
                case STARTTLS -> "STARTTLS, and nothing without";
                case TLS -> "TLS: encrypted from the start";
                case NONE -> "None";
            });
    private static final TextSetting USER = new TextSetting(
            SECTION,
            "mail.user",
            "colloquium.mail.user",
            "User",
            "Leave it empty where the mail server asks for no password.",
            "",
            200);
    private static final SecretSetting PASSWORD = new SecretSetting(
            SECTION, "mail.password", "colloquium.mail.password", "Password", "Kept encrypted, and shown to nobody.");
    private static final MailAddressSetting FROM = new MailAddressSetting(
            SECTION,
            "mail.from",
            "colloquium.mail.from",
            "Sender’s address",
            "The address that letters come from. Without one, this server sends no mail.");
    private static final TextSetting NAME = new TextSetting(
            SECTION,
            "mail.name",
            "colloquium.mail.name",
            "Sender’s name",
            "What stands beside that address, and above each letter.",
            "Colloquium",
            100);

    private final Settings settings;
    private final Retention retention;

    MailServerSettings(Settings settings, Retention retention) {
        this.settings = settings;
        this.retention = retention;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(HOST, PORT, SECURITY, USER, PASSWORD, FROM, NAME);
    }

    @Override
    public boolean isOn() {
        return !settings.value(HOST).isEmpty() && !settings.value(FROM).isEmpty();
    }

    @Override
    public Duration kept() {
        return retention.letters();
    }

    @Override
    public Optional<MailServer> server() {
        return isOn()
                ? Optional.of(new MailServer(
                        settings.value(HOST),
                        Math.toIntExact(settings.value(PORT)),
                        settings.value(SECURITY),
                        settings.value(USER),
                        settings.value(PASSWORD),
                        settings.value(FROM),
                        name()))
                : Optional.empty();
    }

    private String name() {
        String name = settings.value(NAME);
        return name.isEmpty() ? "Colloquium" : name;
    }
}
