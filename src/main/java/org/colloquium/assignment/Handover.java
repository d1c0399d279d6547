package org.colloquium.assignment;

import org.colloquium.account.AccountId;

/**
 * An assignment that goes to another member.
 *
 * @param of as it is now
 * @param why it cannot stay where it is, in words
 */
public record Handover(AssignmentDetails of, AccountId to, String why) {}
