package org.colloquium.digest;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.colloquium.digest.format.Candidate;

/**
 * How a digest came by itself.
 *
 * @param from in words, to follow "from": "the feed arXiv cs.LG"
 * @param wanted which of its entries are looked at; those that came before are not
 * @param onlyNew whether it is dropped when no paper in it is new to the library
 * @param before done first within the transaction of the import
 * @param settled done last within that transaction; what it throws undoes the import
 */
public record Arrived(
        String from, Predicate<Candidate> wanted, boolean onlyNew, Runnable before, Consumer<Arrival> settled) {}
