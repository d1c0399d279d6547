package org.colloquium.triage.ui;

import java.util.List;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupId;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * What a search within a queue came to.
 *
 * @param problem why it was not understood, null when it was
 * @param words how many were found
 * @param papers the first of them
 */
record Found(@Nullable String problem, String words, List<Paper> papers) {
    private static final int SHOWN = 8;

    /** One that was found, and its place in the queue. */
    record Paper(int place, String title) {}

    static Found in(TriageDesk desk, GroupId group, Queue queue, Deck deck, String typed) {
        if (typed.isBlank()) {
            return new Found(null, "", List.of());
        }
        try {
            return found(desk, group, deck, search(desk, group, queue, typed));
        } catch (InvalidInputException e) {
            return new Found(e.getMessage(), "", List.of());
        }
    }

    /** The last word may be half typed. */
    private static List<PaperId> search(TriageDesk desk, GroupId group, Queue queue, String typed) {
        desk.library().read(group, typed); // so that a fault is told at its place in what was typed
        LibraryQuery asked = queue.narrowed(typed);
        List<PaperId> found = desk.library().find(group, asked);
        return found.isEmpty()
                ? desk.library()
                        .unfinished(group, asked.words())
                        .map(it -> desk.library().find(group, asked.withWords(it)))
                        .orElse(found)
                : found;
    }

    private static Found found(TriageDesk desk, GroupId group, Deck deck, List<PaperId> found) {
        List<PaperId> first = found.stream().limit(SHOWN).toList();
        List<Paper> papers = desk.library().details(group, first).stream()
                .map(it -> paper(deck, it))
                .filter(it -> it.place() >= 0)
                .toList();
        String words =
                found.isEmpty() ? "Nothing in this queue answers." : Words.figure(found.size(), "paper", "papers");
        return new Found(null, words, papers);
    }

    private static Paper paper(Deck deck, PaperDetails paper) {
        return new Paper(deck.ids().indexOf(paper.id()), paper.titleText());
    }
}
