package org.colloquium.triage.ui;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupId;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.SeenIn.DigestChoice;
import org.colloquium.triage.TriagePlace;
import org.jspecify.annotations.Nullable;

/**
 * A queue that the reader is in, or could begin.
 *
 * @param place how far the reader is, null for not begun
 */
record Waiting(Queue queue, String name, @Nullable TriagePlace place) {
    private static final int BEGUN = 8;
    private static final int DIGESTS = 8;

    /** Those begun first, the latest on top, then digests, then the library; none where there is no paper. */
    static List<Waiting> of(TriageDesk desk, GroupId group) {
        LibraryQuery all = LibraryQuery.ALL.withMine(LibraryQuery.Mine.ANY);
        if (desk.library().count(group, all) == 0) {
            return List.of();
        }
        List<DigestChoice> digests = desk.library().digests(group);
        QueueNames names = new QueueNames(digests);
        List<TriagePlace> places = desk.triage().latest(group, BEGUN);
        List<Waiting> waiting = new ArrayList<>();
        places.stream().filter(it -> !it.isOver()).forEach(it -> waiting.add(begun(names, it)));
        List<Queue> known = places.stream().map(it -> Queue.of(it.queue())).toList();
        digests.stream()
                .filter(it -> known.stream().noneMatch(queue -> queue.isIn(it.digest())))
                .limit(DIGESTS)
                .forEach(it -> waiting.add(fresh(names, Queue.digest(it.digest()))));
        Queue library = new Queue(LibraryQuery.ALL);
        if (known.stream().noneMatch(library::equals)) {
            waiting.add(fresh(names, library));
        }
        places.stream().filter(TriagePlace::isOver).forEach(it -> waiting.add(begun(names, it)));
        return waiting;
    }

    private static Waiting begun(QueueNames names, TriagePlace place) {
        Queue queue = Queue.of(place.queue());
        return new Waiting(queue, names.of(queue), place);
    }

    private static Waiting fresh(QueueNames names, Queue queue) {
        return new Waiting(queue, names.of(queue), null);
    }

    String verb() {
        return place == null ? "Start" : place.isOver() ? "Look again" : "Continue";
    }

    String meta() {
        if (place == null) {
            return "Not begun";
        }
        return place.isOver()
                ? "All " + Words.figure(place.size(), "paper", "papers") + " seen"
                : (place.position() + 1) + " of " + place.size() + ", " + place.left() + " left";
    }

    /** The answer of the page that has this queue on top. */
    String answer() {
        if (place == null) {
            return name + " waits for you";
        }
        return place.isOver()
                ? "All queues are done"
                : Words.figure(place.left(), "paper", "papers") + " left: " + name;
    }
}
