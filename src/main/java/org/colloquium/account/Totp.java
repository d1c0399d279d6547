package org.colloquium.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of an authenticator app: six digits that change every 30 seconds (RFC 6238, SHA-1). */
final class Totp {
    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /** How many steps a clock may be off, either way. */
    private static final int DRIFT = 1;

    private final byte[] key;

    Totp(byte[] key) {
        this.key = key.clone();
    }

    static long step(Instant when) {
        return Math.floorDiv(when.getEpochSecond(), SECONDS);
    }

    String code(long step) {
        return String.format("%06d", truncated(step) % MODULUS);
    }

    /** The step whose code it is, of those around now that come after {@code last}. */
    OptionalLong stepOf(String code, Instant now, long last) {
        long present = step(now);
        return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
                .filter(it -> it > last && isSame(code, code(it)))
                .findFirst();
    }

    /** In the same time whatever was typed. */
    private static boolean isSame(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private int truncated(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            return ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
