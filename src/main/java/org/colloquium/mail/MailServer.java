package org.colloquium.mail;

/**
 * The server that takes our letters.
 *
 * @param user empty where it asks for no password
 * @param from the address that letters come from, and {@code name} what stands beside it
 */
public record MailServer(
        String host, int port, Security security, String user, String password, String from, String name) {

    /** How what is said to it is kept from others on the way. */
    public enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    /** Neither the password nor who signs in belongs in a log. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
