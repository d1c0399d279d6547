package org.colloquium.presence;

import org.colloquium.account.Person;

/**
 * Somebody who is on a paper just now.
 *
 * @param place where they read, nowhere in particular unless they share it
 */
public record Present(Person person, ReadingPlace place) {}
