package org.colloquium.paper;

import java.util.List;
import org.colloquium.group.GroupId;

/** An operator on a text, such as {@code author:smith}. */
public non-sealed interface TextOperator extends SearchOperator {
    /** A condition in SQL. */
    String condition(String text, SearchParameters parameters);

    /** Texts of this group that begin so, to be completed to; none where there is nothing to choose among. */
    default List<String> beginningWith(GroupId group, String beginning, int most) {
        return List.of();
    }
}
