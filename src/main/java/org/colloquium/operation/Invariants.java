package org.colloquium.operation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Looks through the data for what must hold and does not; it only reads, also while people work. */
public final class Invariants {
    private static final int EXAMPLES = 3;
    private static final List<Invariant> ALL = InvariantFiles.all();

    private Invariants() {}

    static List<Invariant> all() {
        return ALL;
    }

    /** What does not hold; nothing else is told. */
    public static List<Finding> broken(DataSource database) {
        return check(database).stream().filter(Finding::wrong).toList();
    }

    /** What does not hold, and what is worth knowing. */
    public static List<Finding> check(DataSource database) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.setReadOnly(true);
                return check(connection);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The data could not be looked through", e);
        }
    }

    /** The same within a transaction, such as one that has not been committed. */
    static List<Finding> check(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Invariant it : ALL) {
                find(statement, it).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> find(Statement statement, Invariant it) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*), (array_agg(what))[1:" + EXAMPLES + "] from (\n"
                + it.query() + "\n) as found (what)")) {
            row.next();
            long count = row.getLong(1);
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new Finding(it.sentence(), !it.isRemark(), count, texts(row.getArray(2))));
        } catch (SQLException e) {
            throw new SQLException("At the invariant \"" + it.sentence() + "\": " + e.getMessage(), e.getSQLState(), e);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
