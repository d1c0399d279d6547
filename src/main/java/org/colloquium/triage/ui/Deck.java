package org.colloquium.triage.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquium.group.GroupId;
import org.colloquium.paper.MyMarks;
import org.colloquium.paper.MyState;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.OpenVote;
import org.colloquium.vote.Upvotes;

/** The papers of a queue in their order, which stays: what comes in meanwhile goes to the end. */
class Deck {
    private static final int MOST_ON_A_BALLOT = 1_000;

    private final TriageDesk desk;
    private final GroupId group;
    private final Queue queue;
    private final List<PaperId> ids;
    private final Map<Integer, Integer> sent = new HashMap<>();

    Deck(TriageDesk desk, GroupId group, Queue queue) {
        this.desk = desk;
        this.group = group;
        this.queue = queue;
        ids = new ArrayList<>(desk.library().find(group, queue.found()));
    }

    /** How many papers the reader voted for, saved and hid. */
    record Tally(int chosen, int saved, int hidden) {}

    int size() {
        return ids.size();
    }

    PaperId at(int place) {
        return ids.get(place);
    }

    List<PaperId> ids() {
        return ids;
    }

    /** Takes in what was added meanwhile; answers whether there was any. */
    boolean grow() {
        Set<PaperId> known = Set.copyOf(ids);
        return ids.addAll(desk.library().find(group, queue.found()).stream()
                .filter(it -> !known.contains(it))
                .toList());
    }

    /** Reads what the reader chose; in a very long queue that takes a while. */
    Tally tally() {
        MyMarks marks = desk.states().marks(group, ids);
        return new Tally(desk.approvals().chosen(group, ids).size(), marks.saved(), marks.hidden());
    }

    /** What members upvoted, as many as a ballot can hold. */
    List<PaperId> upvoted() {
        Set<PaperId> upvoted = desk.upvotes().of(group, ids).keySet();
        return ids.stream().filter(upvoted::contains).limit(MOST_ON_A_BALLOT).toList();
    }

    /** The cards of a stretch of the queue. */
    List<Card> cards(int from, int to) {
        int first = Math.clamp(from, 0, size());
        List<Card> cards = read(first, ids.subList(first, Math.clamp(to, first, size())));
        cards.forEach(it -> sent.put(it.place(), it.hashCode()));
        return cards;
    }

    /** Those of a stretch that read differently now than when they were last sent. */
    List<Card> changed(int from, int to) {
        Map<Integer, Integer> before = Map.copyOf(sent);
        sent.keySet().removeIf(it -> it < from - (to - from) || it > to + (to - from));
        return cards(from, to).stream()
                .filter(it -> !Integer.valueOf(it.hashCode()).equals(before.get(it.place())))
                .toList();
    }

    private List<Card> read(int first, List<PaperId> wanted) {
        Map<PaperId, PaperDetails> papers = desk.library().details(group, wanted).stream()
                .collect(Collectors.toMap(PaperDetails::id, Function.identity()));
        Map<PaperId, MyState> states = desk.states().mine(group, wanted);
        Map<PaperId, OpenVote> open = desk.approvals().open(group, wanted);
        Map<PaperId, Upvotes> upvotes = desk.upvotes().of(group, wanted);
        Map<PaperId, Integer> notes = desk.noted().counts(group, wanted);
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> {
                    PaperId id = wanted.get(i);
                    PaperDetails paper = papers.get(id);
                    return paper == null
                            ? Card.gone(first + i, id)
                            : Card.of(
                                    first + i,
                                    paper,
                                    states.getOrDefault(id, MyState.NONE),
                                    open.get(id),
                                    upvotes.getOrDefault(id, Upvotes.NONE),
                                    notes.getOrDefault(id, 0));
                })
                .toList();
    }
}
