package org.colloquium.account;

/** How many people the server knows, and how many of them have still to follow their invitation. */
public record AccountCount(long accounts, long invited) {}
