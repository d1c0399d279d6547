package org.colloquium.paper;

/**
 * What can be looked for in the library besides words, contributed as a bean by the feature that knows it. Its
 * condition speaks of a row {@code p} of {@code paper} in the caller's group, and may find only what the caller may see.
 */
public sealed interface SearchOperator permits ChoiceOperator, NumberOperator, TextOperator {
    /** As it is typed, in small letters. */
    String name();
}
