package org.colloquium.triage.ui;

import java.util.List;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.ui.BulkAction;
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
        List<String> acts) {
    static Board of(TriageDesk desk, GroupDetails group, Queue queue, String name, int at, int size, Deck.Tally tally) {
        boolean mayVote = group.may(Action.VOTE);
        return new Board(
                at,
                size,
                name,
                queue.isDigest() ? "In this digest" : "In this queue",
                queue.path(group.place()),
                group.place().path("papers/"),
                queue.list(group.place()),
                desk.me().id().toString(),
                mayVote,
                group.may(Action.WRITE),
                desk.triage().showsUpvotes(group.id()),
                tally,
                next(group, queue, mayVote),
                desk.actions(group).stream().map(BulkAction::label).toList());
    }

    private static List<PaperLinks.Link> next(GroupDetails group, Queue queue, boolean mayVote) {
        Queue upvoted = new Queue(queue.narrowed("upvotes>=1"));
        Queue mine = new Queue(queue.narrowed("is:upvoted"));
        PaperLinks.Link all = new PaperLinks.Link(upvoted.list(group.place()), "What members upvoted");
        PaperLinks.Link others = new PaperLinks.Link(group.place().path("triage"), "Other queues");
        return mayVote
                ? List.of(all, new PaperLinks.Link(mine.list(group.place()), "What you upvoted"), others)
                : List.of(all, others);
    }
}
