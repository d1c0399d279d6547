package org.colloquium.sharedpage;

import java.time.Instant;
import org.colloquium.account.Person;

/**
 * When somebody wrote on a page without a longer pause.
 *
 * @param number counts the sittings of a page, from 1
 */
public record Sitting(int number, Person by, Instant began, Instant ended) {}
