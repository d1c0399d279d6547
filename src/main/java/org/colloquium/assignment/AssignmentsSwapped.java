package org.colloquium.assignment;

import org.colloquium.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took what another member offered.
 *
 * @param from who offered it
 * @param to who has it now
 * @param taken what was offered
 * @param given what {@code from} has in return; null for nothing
 */
public record AssignmentsSwapped(
        AccountId from,
        AccountId to,
        AssignmentId taken,
        @Nullable AssignmentId given) {}
