package org.colloquium.intake;

import java.util.Locale;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * How a mailbox is reached.
 *
 * @param password null to keep the one that is stored
 * @param address to which mails come that land in it
 */
public record MailboxSettings(
        String host,
        int port,
        MailSecurity security,
        String username,
        @Nullable String password,
        String folder,
        String address) {

    public MailboxSettings {
        host = host.strip().toLowerCase(Locale.ROOT);
        username = username.strip();
        folder = folder.isBlank() ? "INBOX" : folder.strip();
        address = address.strip();
        password = password == null || password.isEmpty() ? null : password;
        check("host", host.matches("[a-z0-9.:_-]{1,253}"), "Name the mail server, such as imap.example.org.");
        check("port", port > 0 && port < 65_536, "A port is a number up to 65535; mail servers use 993 or 143.");
        check("username", !username.isEmpty() && username.length() <= 300, "Enter the user of the mailbox.");
        check("folder", folder.length() <= 300, "This name of a folder is too long.");
        check(
                "address",
                address.length() <= 254 && address.matches("[^\\s@<>+,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+"),
                "Enter the address of the mailbox, such as papers@example.org, without a + in it.");
    }

    MailboxSettings with(String storedPassword) {
        return new MailboxSettings(host, port, security, username, storedPassword, folder, address);
    }

    /** The address by which mails are known to be for one group. */
    static String secret(String address, String token) {
        int at = address.indexOf('@');
        return address.substring(0, at) + "+" + token + address.substring(at);
    }

    private static void check(String field, boolean good, String message) {
        if (!good) {
            throw new InvalidInputException(field, message);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return username + " at " + host + ":" + port;
    }
}
