package org.colloquium.intake.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.colloquium.intake.MailboxDetails;

/**
 * A mailbox, without its password.
 *
 * @param address of the mailbox itself
 * @param secretAddress where members forward digests to
 */
record MailboxJson(
        String host,
        int port,

        @Schema(allowableValues = {"tls", "starttls", "none"})
        String security,

        String username,
        String folder,
        String address,
        String secretAddress,
        RunsJson runs) {
    static MailboxJson of(MailboxDetails it) {
        return new MailboxJson(
                it.host(),
                it.port(),
                it.security().name().toLowerCase(Locale.ROOT),
                it.username(),
                it.folder(),
                it.address(),
                it.secret(),
                RunsJson.of(it.intake()));
    }
}
