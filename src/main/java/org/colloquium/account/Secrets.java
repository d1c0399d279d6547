package org.colloquium.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random words that open something, and the form in which they are kept. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // none that reads like another

    private Secrets() {}

    /** 256 random bits, fit for an address or a header. */
    static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Eight letters and digits that a person can copy from a screen, such as {@code K7F4-92QM}. */
    static String code() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(8, 0, LETTERS.length()).forEach(it -> code.append(LETTERS.charAt(it)));
        return code.insert(4, '-').toString();
    }

    /** A plain hash is enough where the secret itself cannot be guessed. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
