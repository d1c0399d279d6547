package org.colloquium.operation;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a backup into a database that nobody has set up: all of it, in one transaction, or nothing. An older one grows
 * up first in a schema beside, by the steps that its server would have taken, and is moved over when it has.
 */
final class Restore {
    private final DataSource database;
    private final BackupReader backup;
    private final ErasedSince erased;
    private final boolean evenIfWrong;
    private int broughtBack;

    /**
     * @param erased who has been erased since the backup was made
     * @param evenIfWrong whether it is brought back although invariants do not hold in it
     */
    Restore(DataSource database, BackupReader backup, ErasedSince erased, boolean evenIfWrong) {
        this.database = database;
        this.backup = backup;
        this.erased = erased;
        this.evenIfWrong = evenIfWrong;
    }

    /** @return what does not hold in what was restored, and what is worth knowing */
    List<Finding> run() throws IOException, SQLException {
        MigrationVersion version =
                MigrationVersion.fromVersion(backup.manifest().schema());
        MigrationVersion newest = Schemas.newest(database);
        MigrationVersion present = Schemas.of(database);
        refuseNewer(version, present, newest);
        if (!present.equals(MigrationVersion.EMPTY)) {
            refuseUsed();
        }
        Schemas.migrate(database);
        boolean older = version.compareTo(newest) < 0;
        List<Finding> findings;
        try {
            if (older) {
                growUp(version, newest);
            }
            findings = inOneTransaction(older);
        } finally {
            execute("drop schema if exists " + Schemas.BESIDE + " cascade");
        }
        execute("analyze");
        return findings;
    }

    /** How many people it has brought back who have been erased since. */
    int broughtBack() {
        return broughtBack;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void refuseNewer(MigrationVersion version, MigrationVersion present, MigrationVersion newest) {
        if (version.compareTo(newest) > 0) {
            throw new Refusal(
                    "This backup is of a newer Colloquium (%s, schema %s; this one knows schema %s). Nothing was changed; restore it with that version or a newer one."
                            .formatted(backup.manifest().application(), version, newest));
        }
        if (present.compareTo(newest) > 0) {
            throw new Refusal(
                    "A newer Colloquium has used this database. Nothing was changed; restore with that version.");
        }
    }

    private void refuseUsed() throws SQLException {
        try (Connection connection = database.getConnection()) {
            refuseUsed(connection);
        }
    }

    /** Deeds may be there: strangers knock at a server that nobody has set up, and the log only grows. */
    private static void refuseUsed(Connection connection) throws SQLException {
        for (Tables.Table table : Tables.of(connection, connection.getSchema())) {
            boolean mayHold =
                    Tables.HOUSEKEEPING.contains(table.name()) || table.name().startsWith("deed");
            if (!mayHold && holds(connection, "select exists (select 1 from " + table.quoted() + ")")) {
                throw new Refusal(
                        "This database is not empty (there is something in \"" + table.name()
                                + "\"). Nothing was changed; restore into a new one: another COLLOQUIUM_DATA, or an empty database.");
            }
        }
    }

    private static boolean holds(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void growUp(MigrationVersion from, MigrationVersion to) throws IOException, SQLException {
        execute("drop schema if exists " + Schemas.BESIDE + " cascade");
        execute("create schema " + Schemas.BESIDE);
        Schemas.migrateBeside(database, from);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path to " + Schemas.BESIDE + ", " + connection.getSchema());
            try (Statement triggers = connection.createStatement()) {
                for (Tables.Table it : Tables.of(connection, Schemas.BESIDE)) {
                    triggers.execute("alter table " + it.quoted() + " disable trigger user");
                }
            }
            load(connection, Schemas.BESIDE);
            connection.commit();
        }
        Schemas.migrateBeside(database, to);
    }

    private List<Finding> inOneTransaction(boolean fromBeside) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Whoever sets the server up at this moment waits, and then finds that there are accounts.
            statement.execute("lock table setup_code in exclusive mode");
            refuseUsed(connection);
            for (String table : Tables.HOUSEKEEPING) {
                statement.execute("delete from " + Tables.quote(table));
            }
            withoutTriggers(connection, () -> {
                if (fromBeside) {
                    move(connection, statement);
                } else {
                    load(connection, connection.getSchema());
                }
            });
            statement.execute("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null");
            broughtBack = erased.apply(connection);
            List<Finding> findings = Invariants.check(connection);
            refuseWrong(findings);
            connection.commit();
            return findings;
        }
    }

    /** Triggers look at what people write; what is brought back was looked at, and is not in the order of its making. */
    private static void withoutTriggers(Connection connection, Work work) throws IOException, SQLException {
        List<Tables.Table> tables = Tables.of(connection, connection.getSchema());
        try (Statement statement = connection.createStatement()) {
            for (Tables.Table it : tables) {
                statement.execute("alter table " + it.quoted() + " disable trigger user");
            }
            work.run();
            statement.execute("set constraints all immediate");
            for (Tables.Table it : tables) {
                statement.execute("alter table " + it.quoted() + " enable trigger user");
            }
        }
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private void load(Connection connection, String schema) throws IOException, SQLException {
        Map<String, Manifest.Part> parts =
                backup.manifest().tables().stream().collect(Collectors.toMap(Manifest.Part::name, Function.identity()));
        for (Tables.Table table : Tables.of(connection, schema)) {
            Manifest.Part part = parts.remove(table.name());
            if (part != null) {
                backup.load(connection, part);
            }
        }
        if (!parts.isEmpty()) {
            throw new Refusal("The backup holds tables that its version does not know: " + parts.keySet()
                    + ". Nothing was restored.");
        }
    }

    private static void move(Connection connection, Statement statement) throws SQLException {
        for (Tables.Table table : Tables.of(connection, connection.getSchema())) {
            statement.execute("insert into %s (%s) select %s from %s.%s"
                    .formatted(table.quoted(), table.columnList(), table.columnList(), Schemas.BESIDE, table.quoted()));
        }
    }

    private void refuseWrong(List<Finding> findings) {
        List<String> wrong =
                findings.stream().filter(Finding::wrong).map(it -> "  " + it).toList();
        if (!wrong.isEmpty() && !evenIfWrong) {
            throw new Refusal("In this backup does not hold what must:\n" + String.join("\n", wrong)
                    + "\nNothing was restored. With --anyway it is brought back as it is.");
        }
    }
}
