package org.colloquium.paper;

/** An operator on a text, such as {@code author:smith}. */
public non-sealed interface TextOperator extends SearchOperator {
    /** A condition in SQL. */
    String condition(String text, SearchParameters parameters);
}
