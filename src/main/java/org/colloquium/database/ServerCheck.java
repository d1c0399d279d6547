package org.colloquium.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.colloquium.launch.StartupProblem;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Looks, before the schema is touched, whether the PostgreSQL server offers what Colloquium needs. */
@Component
class ServerCheck implements FlywayMigrationStrategy {
    private static final int OLDEST_VERSION = 15;
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent");

    @Override
    public void migrate(Flyway flyway) {
        check(flyway.getConfiguration().getDataSource());
        flyway.migrate();
    }

    static void check(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new StartupProblem("Colloquium needs PostgreSQL %d or newer, and this server is version %d."
                        .formatted(OLDEST_VERSION, version));
            }
            List<String> missing = missingExtensions(statement);
            if (!missing.isEmpty()) {
                throw new StartupProblem("The PostgreSQL server lacks the extension " + String.join(" and ", missing)
                        + "; install it there (on Debian it comes with the package postgresql-contrib).");
            }
        } catch (SQLException problem) {
            throw new StartupProblem("Colloquium cannot reach its PostgreSQL server: " + firstLine(problem), problem);
        }
    }

    private static List<String> missingExtensions(Statement statement) throws SQLException {
        List<String> missing = new ArrayList<>(EXTENSIONS);
        try (ResultSet available = statement.executeQuery("select name from pg_available_extensions")) {
            while (available.next()) {
                missing.remove(available.getString("name"));
            }
        }
        return missing;
    }

    private static String firstLine(SQLException problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
