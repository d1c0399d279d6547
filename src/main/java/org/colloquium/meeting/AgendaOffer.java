package org.colloquium.meeting;

import java.time.Instant;
import java.util.List;
import org.colloquium.vote.Gathered;
import org.jspecify.annotations.Nullable;

/**
 * What the group would like to discuss at a meeting: the papers that gathered upvotes since the one before. It is read
 * off the upvotes and the dates as they are, so it follows a meeting that is moved.
 *
 * @param since when the meeting before began, null when there is none
 * @param papers those with the most upvotes first
 */
public record AgendaOffer(@Nullable Instant since, List<Gathered> papers) {}
