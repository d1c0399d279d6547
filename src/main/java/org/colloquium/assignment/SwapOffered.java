package org.colloquium.assignment;

import org.colloquium.account.AccountId;

/** Somebody offers an assignment to one other member. */
public record SwapOffered(AccountId from, AccountId to, AssignmentId assignment) {}
