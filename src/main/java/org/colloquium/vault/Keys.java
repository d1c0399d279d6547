package org.colloquium.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.colloquium.launch.StartupProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of this server: those of COLLOQUIUM_KEY, where the first seals and the others still open; else one in a file
 * of the data folder, made when it is first needed. With an external database there may be no such folder, and several
 * nodes need the same key: there it must be given, or the server does not start.
 */
@Component
class Keys {
    private static final int BYTES = 32;

    private final String given;
    private final Path file;
    private @Nullable List<Key> read;

    Keys(
            @Value("${colloquium.key:}") String given,
            @Value("${colloquium.data:data}") Path folder,
            @Value("${spring.datasource.url:}") String database) {
        this.given = given.strip();
        file = folder.resolve("key");
        if (!this.given.isEmpty()) {
            read = readGiven(this.given); // what cannot be a key is said at the start, not when it is needed
        } else if (!database.isBlank()) {
            throw new StartupProblem("COLLOQUIUM_KEY is missing: with an external database every node must be given the"
                    + " same key, which seals open votes and passwords. Make one with openssl rand -base64 32 and keep"
                    + " it apart from the database.");
        }
    }

    Key first() {
        return all().getFirst();
    }

    /** @throws IllegalArgumentException when this server does not have it */
    Key named(String id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(IllegalArgumentException::new);
    }

    private synchronized List<Key> all() {
        List<Key> known = read;
        if (known == null) {
            known = read(inFile());
            read = known;
        }
        return known;
    }

    private static List<Key> readGiven(String written) {
        try {
            return read(written);
        } catch (IllegalArgumentException e) {
            throw new StartupProblem(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Key> read(String written) {
        return Stream.of(written.split(",")).map(String::strip).map(Key::read).toList();
    }

    private String inFile() {
        try {
            if (Files.notExists(file)) {
                byte[] bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                Path unfinished = file.resolveSibling("key-unfinished");
                Files.deleteIfExists(unfinished);
                Files.createFile(
                        unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(unfinished, Base64.getEncoder().encodeToString(bytes) + "\n");
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of this server cannot be read or written", e);
        }
    }

    /** One key, and the name by which a sealed text asks for it. */
    record Key(String id, SecretKey secret) {
        static Key read(String written) {
            byte[] bytes;
            try {
                bytes = Base64.getDecoder().decode(written);
            } catch (IllegalArgumentException e) {
                bytes = new byte[0];
            }
            if (bytes.length != BYTES) {
                throw new IllegalArgumentException(
                        "COLLOQUIUM_KEY is no key: it is 32 random bytes in Base64, as openssl rand -base64 32 makes.");
            }
            return new Key(name(bytes), new SecretKeySpec(bytes, "AES"));
        }

        private static String name(byte[] key) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
                return HexFormat.of().formatHex(hash, 0, 4);
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }

        @Override
        public String toString() {
            return "key " + id;
        }
    }
}
