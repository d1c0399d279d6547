package org.colloquium.intake;

/**
 * A group's mailbox as organisers see it, without its password.
 *
 * @param secret the address that members forward digests to
 */
public record MailboxDetails(
        IntakeDetails intake,
        String host,
        int port,
        MailSecurity security,
        String username,
        String folder,
        String address,
        String secret) {}
