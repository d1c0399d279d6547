package org.colloquium.vault;

import java.nio.file.Path;

/** Opens what a server of a test has sealed with the key that it was given, and seals with another. */
public final class TestVault {
    private TestVault() {}

    public static Vault of(String key) {
        return new Vault(new Keys(key, Path.of("target"), ""));
    }
}
