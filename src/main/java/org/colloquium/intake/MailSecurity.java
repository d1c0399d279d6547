package org.colloquium.intake;

/** How the connection to a mail server is kept private. */
public enum MailSecurity {
    TLS("TLS (port 993)", 993),
    STARTTLS("STARTTLS (port 143)", 143),
    /** Only to servers of the house that the administrator allows. */
    NONE("None, within the house (port 143)", 143);

    private final String words;
    private final int port;

    MailSecurity(String words, int port) {
        this.words = words;
        this.port = port;
    }

    public String words() {
        return words;
    }

    /** The usual one. */
    public int port() {
        return port;
    }
}
