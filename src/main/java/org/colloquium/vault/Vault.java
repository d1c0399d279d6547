package org.colloquium.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.colloquium.common.ConflictException;
import org.springframework.stereotype.Component;

/**
 * Seals secrets for the database and opens them again (AES-256-GCM). A sealed text names its key and is bound to its
 * purpose: changed, or copied to where another secret belongs, it does not open.
 */
@Component
public class Vault {
    private static final String VERSION = "v1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    Vault(Keys keys) {
        this.keys = keys;
    }

    /**
     * Seals a secret.
     *
     * @param purpose what it is for, such as {@code mailbox:<id>}; the same opens it
     */
    public String seal(String secret, String purpose) {
        Keys.Key key = keys.first();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return VERSION + "." + key.id() + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what was sealed for this purpose.
     *
     * @throws ConflictException when the key is gone or the sealed text was tampered with
     */
    public String open(String sealed, String purpose) {
        String[] parts = sealed.split("\\.", -1);
        try {
            if (parts.length == 3 && parts[0].equals(VERSION)) {
                Keys.Key key = keys.named(parts[1]);
                byte[] all = Base64.getUrlDecoder().decode(parts[2]);
                byte[] nonce = Arrays.copyOf(all, NONCE);
                byte[] secret =
                        cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(all, NONCE, all.length - NONCE);
                return new String(secret, StandardCharsets.UTF_8);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // said below; the cause would tell nothing more
        }
        throw new ConflictException("A stored secret cannot be opened with the key of this server. Enter it again.");
    }

    private static Cipher cipher(int mode, Keys.Key key, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((VERSION + "." + key.id() + "." + purpose).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
