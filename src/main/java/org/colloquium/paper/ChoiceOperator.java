package org.colloquium.paper;

import java.util.Map;

/** An operator with some values to choose among, such as {@code state:read}; several features may share a name. */
public non-sealed interface ChoiceOperator extends SearchOperator {
    /** The values, and how each is read back after the operator's name, such as "unread by you". */
    Map<String, String> choices();

    /** A condition in SQL. */
    String condition(String choice, SearchParameters parameters);
}
