package org.colloquium.paper;

import org.colloquium.account.Person;

/**
 * A search of a library that a member keeps under a name.
 *
 * @param query in the query language
 * @param shared whether the whole group sees it
 * @param mine whether it is the caller's own
 */
public record SavedSearch(SavedSearchId id, String name, String query, boolean shared, Person by, boolean mine) {}
