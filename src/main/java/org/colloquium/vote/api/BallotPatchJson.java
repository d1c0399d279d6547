package org.colloquium.vote.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed about a ballot, for the description of the API: an absent field stays as it is.
 *
 * @param opensAt null clears it
 * @param closesAt null clears it
 */
record BallotPatchJson(
        @Nullable String title,
        @Nullable Integer seats,
        @Nullable List<String> papers,
        @Nullable String opensAt,
        @Nullable String closesAt) {}
