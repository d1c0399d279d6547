package org.colloquium.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A digest as somebody gave it: its bytes, and the name of the file if it was one. */
public final class NewDigest {
    private static final int LONGEST_NAME = 200;

    private final byte[] bytes;
    private final @Nullable String fileName;

    /** @param fileName as the sender calls it, perhaps with folders and worse */
    public NewDigest(byte[] bytes, @Nullable String fileName) {
        this.bytes = bytes;
        this.fileName = fileName == null ? null : safe(fileName);
    }

    public byte[] bytes() {
        return bytes;
    }

    public @Nullable String fileName() {
        return fileName;
    }

    /** By which the same bytes are known again. */
    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Only the last part, of characters that every file system and header can bear. */
    private static @Nullable String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}\"<>:|?*;]", "_")
                .strip();
        int most = clean.offsetByCodePoints(0, Math.min(LONGEST_NAME, clean.codePointCount(0, clean.length())));
        return clean.isEmpty() || clean.matches("\\.+") ? null : clean.substring(0, most);
    }
}
