package org.colloquium.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.colloquium.common.ConflictException;
import org.colloquium.launch.StartupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final String ONE = key(1);
    private static final String TWO = key(2);

    @TempDir
    Path folder;

    @Test
    void whatIsSealedOpensForItsPurposeOnly() {
        Vault vault = vault(ONE, "");
        String sealed = vault.seal("pass word é", "mailbox:1");
        assertThat(sealed).doesNotContain("pass");
        assertThat(vault.open(sealed, "mailbox:1")).isEqualTo("pass word é");
        assertThat(vault.seal("pass word é", "mailbox:1")).isNotEqualTo(sealed);
        refused(vault, sealed, "mailbox:2");
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        Vault vault = vault(ONE, "");
        String sealed = vault.seal("secret", "it");
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            // The last letter carries bits that Base64 leaves unused.
            if (i < sealed.length() - 1) {
                refused(vault, changed, "it");
            }
        }
        refused(vault, "", "it");
        refused(vault, "v1..", "it");
    }

    @Test
    void anEarlierKeyStillOpens() {
        String sealed = vault(ONE, "").seal("secret", "it");
        assertThat(vault(TWO + ", " + ONE, "").open(sealed, "it")).isEqualTo("secret");
        refused(vault(TWO, ""), sealed, "it");
        assertThat(vault(TWO + "," + ONE, "").seal("secret", "it").split("\\.")[1])
                .isEqualTo(vault(TWO, "").seal("secret", "it").split("\\.")[1]);
    }

    @Test
    void withoutAKeyOneIsMadeBesideTheDatabase() throws Exception {
        String sealed = vault("", "").seal("secret", "it");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        assertThat(vault("", "").open(sealed, "it")).isEqualTo("secret");
    }

    @Test
    void withAnExternalDatabaseItMustBeGiven() {
        assertThatThrownBy(() -> vault("", "jdbc:postgresql://db/colloquium"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll("COLLOQUIUM_KEY is missing", "openssl rand -base64 32");
        assertThat(folder.resolve("key")).doesNotExist();
        assertThat(vault(ONE, "jdbc:postgresql://db/colloquium").seal("secret", "it"))
                .isNotEmpty();
    }

    @Test
    void whatIsNoKeyIsSaidAtTheStart() {
        assertThatThrownBy(() -> vault("short", ""))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("openssl rand -base64 32");
    }

    private static void refused(Vault vault, String sealed, String purpose) {
        assertThatThrownBy(() -> vault.open(sealed, purpose))
                .isInstanceOf(ConflictException.class)
                .hasNoCause();
    }

    private Vault vault(String key, String database) {
        return new Vault(new Keys(key, folder, database));
    }

    private static String key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
