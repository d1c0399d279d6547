package org.colloquium.intake.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.intake.MailSecurity;
import org.colloquium.intake.MailboxSettings;
import org.jspecify.annotations.Nullable;

/**
 * How a mailbox is reached.
 *
 * @param port absent for the usual one of the security
 * @param security absent for tls
 * @param password absent to keep the one that is stored, for the same server and user
 * @param folder absent for INBOX
 */
record MailboxBodyJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String host,

        @Nullable Integer port,

        @Schema(allowableValues = {"tls", "starttls", "none"}) @Nullable String security,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String username,

        @Nullable String password,
        @Nullable String folder,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String address) {
    MailboxSettings settings() {
        MailSecurity secured = security == null ? MailSecurity.TLS : read(security);
        return new MailboxSettings(
                text(host),
                port == null ? secured.port() : port,
                secured,
                text(username),
                password,
                text(folder),
                text(address));
    }

    private static MailSecurity read(String word) {
        return Stream.of(MailSecurity.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("security", "security is one of tls, starttls, none."));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return username + " at " + host;
    }
}
