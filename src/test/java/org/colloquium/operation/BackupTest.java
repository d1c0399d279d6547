package org.colloquium.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.colloquium.IntegrationTest;
import org.colloquium.TestDatabase;
import org.colloquium.TestPages;
import org.colloquium.account.AccountId;
import org.colloquium.account.Erasure;
import org.colloquium.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One moment of the database that all tests share, kept in a file and brought back into databases of their own. */
class BackupTest extends IntegrationTest {
    private static final String ERASED_ACCOUNT = "create table if not exists erased_account"
            + " (id uuid primary key, erased_at timestamptz not null, notes_stay boolean not null)";

    @TempDir
    Path folder;

    @Autowired
    DataSource database;

    private Path file = Path.of("");

    @BeforeEach
    void haveSomeOfEverything(@Autowired TestPages pages) {
        file = folder.resolve("kept.backup");
        pages.make(3, 3);
    }

    @Test
    void bringsBackWhatFormerMembersLeft(@Autowired Erasure erasure, @Autowired TransactionTemplate transaction)
            throws Exception {
        AccountId writer = new AccountId(
                JdbcClient.create(database).sql("""
                        select n.author_id from note n join account a on a.id = n.author_id
                        where n.visibility = 'GROUP' and not exists (select from membership m
                            where m.account_id = n.author_id and m.role = 'OWNER') limit 1""").query(UUID.class).single());
        transaction.executeWithoutResult(status -> erasure.erase(writer, true));
        new BackupWriter(database).write(file, null);
        DataSource other = empty();
        assertThat(restore(other, file)).noneMatch(Finding::wrong);
        assertThat(JdbcClient.create(other)
                        .sql("select count(*) from note where author_id = ?")
                        .param(writer.value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void bringsBackEveryRow() throws Exception {
        Manifest kept = new BackupWriter(database).write(file, null);
        DataSource other = empty();
        assertThat(restore(other, file)).noneMatch(Finding::wrong);
        Path again = folder.resolve("again.backup");
        new BackupWriter(other).write(again, null);
        Map<String, List<String>> brought = tables(again);
        tables(file)
                .forEach((table, rows) ->
                        assertThat(brought.get(table)).as(table).isEqualTo(rows));
        assertThat(kept.rows()).isGreaterThan(100);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(JdbcClient.create(other)
                        .sql("select count(*) from paper where search @@ to_tsquery('colloquium', 'number')")
                        .query(Integer.class)
                        .single())
                .as("the search works on what was brought back")
                .isPositive();
    }

    @Test
    @Timeout(60)
    void isOfOneMoment() throws Exception {
        DataSource other = empty();
        Schemas.migrate(other);
        JdbcClient there = JdbcClient.create(other);
        try (Connection reader = other.getConnection();
                Statement lock = reader.createStatement()) {
            reader.setAutoCommit(false);
            lock.execute("lock table account in access exclusive mode");
            CompletableFuture<Manifest> kept = CompletableFuture.supplyAsync(() -> written(other, file));
            while (there.sql("select count(*) from pg_stat_activity"
                                    + " where wait_event_type = 'Lock' and datname = current_database()")
                            .query(Integer.class)
                            .single()
                    == 0) {
                assertThat(kept).isNotDone();
                Thread.sleep(5);
            }
            there.sql("""
                            insert into letter (id, recipient, subject, greeting, paragraphs, reason, written_at)
                            values (gen_random_uuid(), 'late@example.org', 'Late', '', '{}', '', now())""").update();
            reader.rollback();
            assertThat(rows(kept.get(), "letter")).isZero();
        }
        assertThat(rows(written(other, folder.resolve("later.backup")), "letter"))
                .isEqualTo(1);
    }

    private static Manifest written(DataSource database, Path file) {
        try {
            return new BackupWriter(database).write(file, null);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesADatabaseThatHoldsSomething() throws Exception {
        new BackupWriter(database).write(file, null);
        DataSource other = empty();
        restore(other, file);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> restore(other, file))
                .withMessageContaining("is not empty");
    }

    @Test
    void refusesABackupOfANewerSchema() throws Exception {
        new BackupWriter(database).write(file, null);
        change("manifest.json", it -> it.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"999\""));
        DataSource other = empty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> restore(other, file))
                .withMessageContaining("newer Colloquium");
        assertThat(Schemas.of(other).getVersion()).as("nothing was made there").isNull();
    }

    @Test
    void bringsBackNothingOfADamagedOne() throws Exception {
        new BackupWriter(database).write(file, null);
        change("tables/vote.copy", it -> it.substring(0, it.indexOf('\n') + 1));
        DataSource other = empty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> restore(other, file))
                .withMessageContaining("\"vote\" are not those that were written");
        assertThat(JdbcClient.create(other)
                        .sql("select (select count(*) from account) + (select count(*) from paper)")
                        .query(Integer.class)
                        .single())
                .isZero();
        Files.write(file, new byte[] {1, 2, 3});
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> restore(other, file))
                .withMessageContaining("is no backup of Colloquium");
    }

    @Test
    void refusesWhatBreaksInvariantsUnlessAskedTo() throws Exception {
        new BackupWriter(database).write(file, null);
        DataSource first = empty();
        restore(first, file);
        JdbcClient.create(first).sql("update agenda_item set place = 0").update();
        Path broken = folder.resolve("broken.backup");
        new BackupWriter(first).write(broken, null);
        DataSource other = empty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> restore(other, broken))
                .withMessageContaining("No two papers have the same place on an agenda.");
        try (BackupReader backup = BackupReader.open(broken)) {
            assertThat(new Restore(other, backup, ErasedSince.NOBODY, true).run())
                    .anyMatch(Finding::wrong);
        }
    }

    @Test
    void neverWritesOverAFileAndLeavesNoHalfOne() throws IOException {
        Files.writeString(file, "mine");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new BackupWriter(database).write(file, null))
                .withMessageContaining("already");
        assertThat(file).hasContent("mine");
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        assertThat(catchThrowable(() -> new BackupWriter(nowhere).write(folder.resolve("half"), null)))
                .isNotNull();
        assertThat(folder)
                .isDirectoryNotContaining(it -> it.getFileName().toString().startsWith("half"));
    }

    @Test
    void saysWhatCannotBeReadWithoutTheKey(@Autowired Vault vault) throws Exception {
        DataSource other = empty();
        new BackupWriter(database).write(file, null);
        restore(other, file);
        JdbcClient.create(other)
                .sql("insert into setting (key, value, changed_at) values ('mail.password', ?, now())")
                .param(vault.seal("the mail server's password", "setting"))
                .update();
        Path without = folder.resolve("without.backup");
        Manifest manifest = new BackupWriter(other).write(without, null);
        assertThat(manifest.sealed()).containsEntry("setting.value", 1L);
        try (BackupReader backup = BackupReader.open(without)) {
            assertThat(backup.key()).isEmpty();
        }
        Path with = folder.resolve("with.backup");
        new BackupWriter(other).write(with, "the key");
        try (BackupReader backup = BackupReader.open(with)) {
            assertThat(backup.key()).contains("the key");
        }
    }

    /** The list of a later backup outlives the earlier one that is brought back. */
    @Test
    void keepsOutWhoHasBeenErasedSince() throws Exception {
        DataSource first = empty();
        Schemas.migrate(first);
        JdbcClient.create(first).sql(ERASED_ACCOUNT).update();
        JdbcClient.create(first).sql("""
                        insert into account (id, version, email, name, administrator, enabled, created_at)
                        values (gen_random_uuid(), 0, 'gone@example.org', 'Gone', false, true, now()),
                               (gen_random_uuid(), 0, 'here@example.org', 'Here', false, true, now())""").update();
        new BackupWriter(first).write(file, null);
        assertThat(BackupWriter.listBeside(file)).doesNotExist();
        JdbcClient.create(first).sql("""
                        insert into erased_account select id, now(), true from account where name = 'Gone'""").update();
        new BackupWriter(first).write(folder.resolve("later.backup"), null);
        ErasedSince erased = ErasedSince.read(folder.resolve("later.backup.erased"));
        assertThat(erased.lines()).hasSize(1);
        DataSource other = empty();
        Schemas.migrate(other);
        JdbcClient.create(other).sql(ERASED_ACCOUNT).update();
        try (BackupReader backup = BackupReader.open(file)) {
            Restore restore = new Restore(other, backup, erased, false);
            restore.run();
            assertThat(restore.broughtBack()).isEqualTo(1);
        }
        assertThat(JdbcClient.create(other)
                        .sql(
                                "select string_agg(name || enabled, ' ' order by name) || (select count(*) from erased_account)"
                                        + " from account")
                        .query(String.class)
                        .single())
                .isEqualTo("Gonefalse Heretrue1");
    }

    private static List<Finding> restore(DataSource target, Path file) throws IOException, SQLException {
        try (BackupReader backup = BackupReader.open(file)) {
            return new Restore(target, backup, ErasedSince.NOBODY, false).run();
        }
    }

    static DataSource empty() {
        Map<String, Object> properties = TestDatabase.empty();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(String.valueOf(properties.get("spring.datasource.url")));
        source.setUser(String.valueOf(properties.get("spring.datasource.username")));
        source.setPassword(String.valueOf(properties.get("spring.datasource.password")));
        source.setSocketTimeout(60);
        return source;
    }

    /** The jobs of the server go on meanwhile. */
    /** The rows of each table, in no order: PostgreSQL fills pages as it likes. */
    private static Map<String, List<String>> tables(Path file) throws IOException {
        Map<String, List<String>> tables = new HashMap<>();
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of());
                Stream<Path> entries = Files.list(zip.getPath("tables"))) {
            for (Path entry : entries.toList()) {
                String table = String.valueOf(entry.getFileName()).replace(".copy", "");
                if (!Tables.HOUSEKEEPING.contains(table)) {
                    tables.put(
                            table, Files.readAllLines(entry).stream().sorted().toList());
                }
            }
        }
        return tables;
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(it -> it.name().equals(table))
                .mapToLong(Manifest.Part::rows)
                .sum();
    }

    private void change(String entry, UnaryOperator<String> change) {
        change(file, entry, change);
    }

    static void change(Path file, String entry, UnaryOperator<String> change) {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            Path path = zip.getPath(entry);
            String before = Files.readString(path);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.write(path, after.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
