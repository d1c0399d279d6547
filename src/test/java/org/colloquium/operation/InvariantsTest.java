package org.colloquium.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.colloquium.IntegrationTest;
import org.colloquium.TestPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each invariant finds the damage that it is for: {@code damages.sql} does each once, under the sentence of the invariant
 * that it breaks, and is taken back. A new invariant needs its damage there.
 */
class InvariantsTest extends IntegrationTest {
    private static final Map<String, String> DAMAGES = damages();

    @Autowired
    DataSource database;

    @BeforeEach
    void haveSomeOfEverything(@Autowired TestPages pages) {
        pages.make(3, 3);
    }

    @Test
    void everyInvariantHasItsDamage() {
        assertThat(Invariants.all()).extracting(Invariant::sentence).doesNotHaveDuplicates();
        assertThat(DAMAGES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Invariants.all().stream().map(Invariant::sentence).toList());
    }

    @Test
    void findsNothingInWhatTheServicesMade() {
        assertThat(Invariants.broken(database)).isEmpty();
    }

    @Test
    void eachFindsItsDamage() throws SQLException {
        SoftAssertions all = new SoftAssertions();
        for (Invariant it : Invariants.all()) {
            List<Finding> findings = after(Objects.requireNonNull(DAMAGES.get(it.sentence())));
            all.assertThat(findings)
                    .as(it.sentence())
                    .anyMatch(found -> found.sentence().equals(it.sentence()) && found.wrong() != it.isRemark());
        }
        all.assertAll();
    }

    private List<Finding> after(String damage) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(damage);
                return Invariants.check(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Map<String, String> damages() {
        try (InputStream file = Objects.requireNonNull(InvariantsTest.class.getResourceAsStream("damages.sql"))) {
            Map<String, String> damages = new LinkedHashMap<>();
            InvariantFiles.read("", new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .forEach(it -> damages.put(it.sentence(), it.query()));
            return damages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
