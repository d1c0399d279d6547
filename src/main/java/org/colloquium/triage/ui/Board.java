package org.colloquium.triage.ui;

import java.util.List;
import org.colloquium.paper.ui.PaperLinks;

/**
 * What the browser must know of a queue before the first paper.
 *
 * @param at the place to begin at
 * @param heading over the list of what comes next
 * @param path the queue's address, {@code papers} that before a paper's id, {@code list} that of the same papers as a
 *     list
 * @param person under whom drafts are kept
 * @param next where to go at the end
 * @param acts what can be done at the end with what was upvoted
 */
record Board(
        int at,
        int size,
        String name,
        String heading,
        String path,
        String papers,
        String list,
        String person,
        boolean mayVote,
        boolean mayWrite,
        boolean showUpvotes,
        Deck.Tally tally,
        List<PaperLinks.Link> next,
        List<String> acts) {}
