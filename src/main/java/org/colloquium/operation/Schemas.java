package org.colloquium.operation;

import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The versions of the database's schema: that of a database, and those that this Colloquium knows. */
final class Schemas {
    /** Where an older backup grows up before its rows are moved. */
    static final String BESIDE = "colloquium_restore";

    private Schemas() {}

    /** The newest that this Colloquium knows. */
    static MigrationVersion newest(DataSource database) {
        return last(usual(database).info().all());
    }

    /** That of this database, {@link MigrationVersion#EMPTY} where there is none. */
    static MigrationVersion of(DataSource database) {
        return last(usual(database).info().applied());
    }

    /** Whether the database is as this Colloquium makes it; another version may be running on it. */
    static boolean isNewest(DataSource database) {
        MigrationInfoService info = usual(database).info(); // once, since Flyway takes its time to say it
        return last(info.applied()).equals(last(info.all()));
    }

    private static MigrationVersion last(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .map(MigrationInfo::getVersion)
                .filter(it -> it != null)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    static void migrate(DataSource database) {
        usual(database).migrate();
    }

    /** A schema beside the usual one, as it was at that version; again with a later version, it grows up to it. */
    static void migrateBeside(DataSource database, MigrationVersion version) {
        configuration(database)
                .schemas(BESIDE)
                .defaultSchema(BESIDE)
                .createSchemas(false)
                .target(version)
                .load()
                .migrate();
    }

    private static Flyway usual(DataSource database) {
        return configuration(database).load();
    }

    private static FluentConfiguration configuration(DataSource database) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration");
    }
}
