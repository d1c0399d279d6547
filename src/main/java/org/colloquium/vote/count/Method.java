package org.colloquium.vote.count;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A way of counting.
 *
 * @param <A> what a vote says
 */
public interface Method<A extends Answer> {
    /** Its name in the API and in the database. */
    String name();

    /** What its votes look like. */
    Form form();

    /**
     * Refuses a question that this method cannot count.
     *
     * @throws org.colloquium.common.InvalidInputException naming the field
     */
    void check(Question question);

    /**
     * Refuses a question that this method may be unable to count exactly for so many votes.
     *
     * @throws org.colloquium.common.InvalidInputException naming the field
     */
    default void checkFor(Question question, int votes) {}

    /**
     * Reads a vote from outside.
     *
     * @throws org.colloquium.common.InvalidInputException when it is no answer to the question
     */
    A read(Map<String, ?> json, Question question);

    Count count(Question question, List<A> votes);

    /** Why this is the result, in sentences; {@code names} says how to call a candidate. */
    default List<String> explain(Count count, UnaryOperator<String> names) {
        return count.reasons().stream().map(it -> it.words(names)).toList();
    }
}
