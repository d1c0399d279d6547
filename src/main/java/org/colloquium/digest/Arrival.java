package org.colloquium.digest;

import java.util.List;
import org.colloquium.digest.format.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a digest that came by itself.
 *
 * @param digest null when nothing of it was stored
 * @param found all entries that were found in it, also those not wanted
 * @param added how many papers are new
 */
public record Arrival(@Nullable DigestSummary digest, Findings findings, List<Candidate> found, int added) {}
