package org.colloquium.vote;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Lets through whom {@link May} {@link Action#SEE_WORK} would, for a method whose first argument is a ballot, without
 * asking the database for each of the many who are told of a vote at once.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@turnouts.areSeen(#a0)")
public @interface SeesTurnout {}
