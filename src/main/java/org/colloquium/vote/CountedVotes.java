package org.colloquium.vote;

import java.util.List;
import java.util.Map;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Question;

/**
 * All that a recount needs.
 *
 * @param question the papers' ids in the order that settles equal counts, and the seats
 * @param votes without members, in the order drawn at the close
 * @param count what was found
 */
public record CountedVotes(Question question, List<Map<String, Object>> votes, Count count) {}
