package org.colloquium.common;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells that something failed because the database does not answer, and in which words that is said. */
public final class DatabaseAway {
    /** A commit may have been heard whose answer was not. */
    public static final String WORDS = "The database does not answer just now. What was saved before is kept. Try again in a"
            + " moment, and look first whether your last change is there.";

    private static final String CONNECTION = "08";
    private static final String SHUT_DOWN = "57P0";

    private DatabaseAway() {}

    public static boolean isCauseOf(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof CannotGetJdbcConnectionException
                    || it instanceof CannotCreateTransactionException
                    || it instanceof DataAccessResourceFailureException
                    || it instanceof SQLTransientConnectionException
                    || (it instanceof SQLException sql && isAway(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(String state) {
        return state.startsWith(CONNECTION) || state.startsWith(SHUT_DOWN);
    }
}
