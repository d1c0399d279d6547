package org.colloquium.triage.ui;

import java.util.List;
import org.colloquium.paper.MyState;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperLinks;
import org.colloquium.vote.OpenVote;
import org.colloquium.vote.Upvotes;
import org.jspecify.annotations.Nullable;

/**
 * A paper as the browser shows it, with what the reader makes of it.
 *
 * @param place in the queue, from 0
 * @param ballot the title of the open ballot on which a key approves of it, empty where it upvotes
 * @param chosen whether the reader approves of it there, or upvoted it
 * @param others how many others upvoted it
 * @param gone whether it has left the library
 */
record Card(
        int place,
        String id,
        String title,
        String authors,
        String summary,
        List<PaperLinks.Link> links,
        String ballot,
        boolean chosen,
        boolean saved,
        boolean hidden,
        int others,
        int notes,
        boolean gone) {

    static Card of(int place, PaperDetails paper, MyState mine, @Nullable OpenVote open, Upvotes upvotes, int notes) {
        return new Card(
                place,
                paper.id().toString(),
                paper.titleText(),
                PaperLinks.names(paper.authors()),
                paper.abstractText(),
                PaperLinks.of(paper),
                open == null ? "" : open.words(),
                open == null ? upvotes.mine() : open.approved(),
                mine.saved(),
                mine.hidden(),
                upvotes.others(),
                notes,
                false);
    }

    static Card gone(int place, PaperId paper) {
        return new Card(place, paper.toString(), "", "", "", List.of(), "", false, false, false, 0, 0, true);
    }
}
