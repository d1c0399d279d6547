package org.colloquium.paper;

/** An operator on a number, such as {@code votes>=3}. */
public non-sealed interface NumberOperator extends SearchOperator {
    /** A condition in SQL. */
    String condition(NumberRange range, SearchParameters parameters);

    /** How the range is read back after the operator's name, such as "one or more". */
    String words(NumberRange range);
}
