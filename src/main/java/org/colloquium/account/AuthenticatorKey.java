package org.colloquium.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The secret that this server and an authenticator app share.
 *
 * @param secret 160 random bits in Base32
 */
public record AuthenticatorKey(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ISSUER = "Colloquium";

    static AuthenticatorKey next() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return new AuthenticatorKey(Base32.write(bytes));
    }

    /** In groups of four, for whoever types it. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the app reads from the picture; {@code account} is how it names the entry. */
    public String uri(String account) {
        return "otpauth://totp/" + ISSUER + ":" + encoded(account) + "?secret=" + secret + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=6&period=30";
    }

    Totp codes() {
        return new Totp(Base32.read(secret));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "a key of an authenticator";
    }
}
