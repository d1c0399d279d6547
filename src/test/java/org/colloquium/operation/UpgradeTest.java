package org.colloquium.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.colloquium.IntegrationTest;
import org.colloquium.TestPages;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.TestPapers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What earlier versions have kept is brought back by this one. Each release leaves a backup of a small server in the folder
 * {@code upgrade}, made by {@code ./mvnw test -Dtest=UpgradeTest#freeze -Dcolloquium.freeze=1.0}.
 */
class UpgradeTest extends IntegrationTest {
    private static final Path FROZEN = Path.of("src/test/resources/org/colloquium/operation/upgrade");

    /** What no step of the schema takes away or adds. */
    private static final List<String> LASTING = List.of(
            "account",
            "reading_group",
            "membership",
            "paper",
            "digest",
            "digest_entry",
            "note",
            "reply",
            "ballot",
            "ballot_paper",
            "vote",
            "counted_vote",
            "meeting",
            "assignment",
            "paper_file",
            "paper_file_piece");

    @TempDir
    Path folder;

    static List<Path> frozen() throws IOException {
        if (Files.notExists(FROZEN)) {
            return List.of(); // before the first release
        }
        try (Stream<Path> files = Files.list(FROZEN)) {
            return files.filter(it -> it.toString().endsWith(".backup"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("frozen")
    void bringsBackWhatEachReleaseHasKept(Path file) throws Exception {
        DataSource database = BackupTest.empty();
        Manifest manifest = restore(database, file);
        for (String table : LASTING) {
            long kept = manifest.tables().stream()
                    .filter(it -> it.name().equals(table))
                    .mapToLong(Manifest.Part::rows)
                    .sum();
            assertThat(kept).as(table).isPositive();
            assertThat(one(database, "select count(*) from " + table)).as(table).isEqualTo(String.valueOf(kept));
        }
        assertThat(Invariants.broken(database)).isEmpty();
    }

    /** The step 090 fills a column for papers that are there; those after it add tables that this backup does not know. */
    @Test
    void takesTheStepsThatItsServerWouldHaveTaken() throws Exception {
        DataSource older = older();
        Path file = folder.resolve("older.backup");
        assertThat(new BackupWriter(older).write(file, null).schema()).isEqualTo("081");
        DataSource database = BackupTest.empty();
        restore(database, file);
        assertThat(Schemas.of(database)).isEqualTo(Schemas.newest(database));
        assertThat(one(database, "select title_signs || ' ' || title from paper"))
                .isEqualTo("titipatosl Tides in Parts, Told Slowly");
        assertThat(one(database, "select sealed_answer from vote"))
                .as("an open vote, for the server to seal when it starts")
                .startsWith("{\"approve\": [");
        assertThat(one(
                        database,
                        "select count(*) from information_schema.schemata where schema_name = 'colloquium_restore'"))
                .isEqualTo("0");
    }

    @Test
    void leavesNothingBehindWhenAnOlderOneIsDamaged() throws Exception {
        Path file = folder.resolve("older.backup");
        new BackupWriter(older()).write(file, null);
        BackupTest.change(file, "tables/paper.copy", it -> "");
        DataSource database = BackupTest.empty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> restore(database, file))
                .withMessageContaining("damaged");
        assertThat(one(database, "select count(*) from account")).isEqualTo("0");
        assertThat(one(
                        database,
                        "select count(*) from information_schema.schemata where schema_name = 'colloquium_restore'"))
                .isEqualTo("0");
    }

    /** Makes the backup that this release leaves to those after it. */
    @Test
    @EnabledIfSystemProperty(named = "colloquium.freeze", matches = ".+")
    void freeze(
            @Autowired TestPages pages,
            @Autowired TestGroup groups,
            @Autowired TestPapers papers,
            @Autowired PaperMerging merging,
            @Autowired DataSource database)
            throws Exception {
        pages.make(3, 2);
        TestGroup.Cast cast = groups.make();
        PaperId one = papers.add(cast.group(), "One of two that are the same");
        PaperId other = papers.add(cast.group(), "The other of two that are the same");
        TestAccounts.run(cast.owner(), () -> merging.merge(one, other));
        JdbcClient.create(database)
                .sql("""
                        with kept as (
                            insert into paper_file (id, paper_id, address, size, sha256, begun_at, begun_by, kept_at)
                            values (gen_random_uuid(), ?, 'https://example.org/a.pdf', 9, sha256('%PDF-1.7'::bytea || '\\x0a'),
                                    now(), ?, now())
                            returning id)
                        insert into paper_file_piece select id, 0, '%PDF-1.7'::bytea || '\\x0a' from kept""")
                .params(one.value(), cast.owner().value())
                .update();
        Path file = FROZEN.resolve(System.getProperty("colloquium.freeze") + ".backup");
        Files.createDirectories(FROZEN);
        Files.deleteIfExists(file);
        new BackupWriter(database).write(file, null);
        assertThat(file).isRegularFile();
    }

    private static DataSource older() {
        DataSource older = BackupTest.empty();
        Flyway.configure()
                .dataSource(older)
                .locations("classpath:db/migration")
                .target("081")
                .load()
                .migrate();
        JdbcClient.create(older).sql("""
                        insert into reading_group (id, version, slug, name, zone, created_at)
                        values (gen_random_uuid(), 0, 'tides', 'Tides', 'Europe/Berlin', now());
                        insert into account (id, version, email, name, administrator, enabled, created_at)
                        values (gen_random_uuid(), 0, 'olga@example.org', 'Olga', true, true, now());
                        insert into membership (group_id, account_id, version, role, since)
                        select g.id, a.id, 0, 'OWNER', now() from reading_group g, account a;
                        insert into paper (id, version, group_id, title, title_text, abstract, abstract_text, authors, links,
                                           title_key, added_at)
                        select gen_random_uuid(), 0, id, 'Tides in Parts, Told Slowly', 'Tides in Parts, Told Slowly', '', '',
                               '{}', '[]', 'tides tired parts told slowly', now() from reading_group;
                        insert into ballot (id, version, group_id, title, method, seats, options, state, created_by, created_at,
                                            opened_at)
                        select gen_random_uuid(), 0, g.id, 'Next', 'approval', 1, '{}', 'OPEN', a.id, now(), now()
                        from reading_group g, account a;
                        insert into ballot_paper select b.id, 0, p.id, p.title, p.id from ballot b, paper p;
                        insert into ballot_voter select b.id, a.id, a.name, 'OWNER' from ballot b, account a;
                        insert into vote (ballot_id, member_id, answer, cast_at)
                        select b.id, a.id, jsonb_build_object('approve', jsonb_build_array(p.id)), now()
                        from ballot b, account a, paper p""").update();
        return older;
    }

    private static Manifest restore(DataSource target, Path file) throws IOException, SQLException {
        try (BackupReader backup = BackupReader.open(file)) {
            new Restore(target, backup, ErasedSince.NOBODY, false).run();
            return backup.manifest();
        }
    }

    private static String one(DataSource database, String query) {
        return JdbcClient.create(database).sql(query).query(String.class).single();
    }
}
