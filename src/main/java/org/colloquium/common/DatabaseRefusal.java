package org.colloquium.common;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;

/** Why the database did not take a row. */
public enum DatabaseRefusal {
    /** A value that cannot be kept whatever else is there, such as a text with a NUL character. */
    VALUE,
    /** A constraint: it does not fit what is there. */
    CONFLICT;

    private static final String DATA_EXCEPTION = "22";

    public static DatabaseRefusal of(DataIntegrityViolationException refused) {
        return NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException cause
                        && String.valueOf(cause.getSQLState()).startsWith(DATA_EXCEPTION)
                ? VALUE
                : CONFLICT;
    }
}
