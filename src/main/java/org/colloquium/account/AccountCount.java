package org.colloquium.account;

/** How many people and groups the server has, and how many of the people have still to follow their invitation. */
public record AccountCount(long accounts, long invited, long groups) {}
