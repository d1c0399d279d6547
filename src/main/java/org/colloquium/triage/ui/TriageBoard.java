package org.colloquium.triage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.NewNote;
import org.colloquium.note.NoteId;
import org.colloquium.note.Visibility;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.BulkAction;
import org.colloquium.paper.ui.PaperLinks;
import org.colloquium.triage.TriagePlace;
import tools.jackson.databind.JsonNode;

/** The server's side of {@code triage.ts}: sends papers before they are shown, and follows what the reader does. */
@Tag("co-triage")
@JsModule("./triage.ts")
class TriageBoard extends Component {
    private static final int BEHIND = 6;
    private static final int AHEAD = 48;
    private static final int STRIDE = 12;
    private static final int COUNTED_AGAIN = 5_000;

    private final TriageDesk desk;
    private final GroupDetails group;
    private final Queue queue;
    private final String name;
    private final Deck deck;
    private final Marks marks;
    private int at;
    private int fresh;
    private Deck.Tally told;

    TriageBoard(TriageDesk desk, GroupDetails group, Queue queue, String name, Deck deck, int at) {
        this.desk = desk;
        this.group = group;
        this.queue = queue;
        this.name = name;
        this.deck = deck;
        this.at = at;
        this.fresh = at;
        marks = new Marks(desk, group.id());
        told = deck.tally();
        remember();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("begin", json(board()), json(deck.cards(at - BEHIND, at + AHEAD)));
    }

    private Board board() {
        boolean mayVote = group.may(Action.VOTE);
        return new Board(
                at,
                deck.size(),
                name,
                queue.isDigest() ? "In this digest" : "In this queue",
                queue.path(group.place()),
                group.place().path("papers/"),
                queue.list(group.place()),
                desk.me().id().toString(),
                mayVote,
                group.may(Action.WRITE),
                desk.triage().showsUpvotes(group.id()),
                told,
                next(mayVote),
                desk.actions(group).stream().map(BulkAction::label).toList());
    }

    private List<PaperLinks.Link> next(boolean mayVote) {
        Queue upvoted = new Queue(queue.narrowed("upvotes>=1"));
        Queue mine = new Queue(queue.narrowed("is:upvoted"));
        PaperLinks.Link all = new PaperLinks.Link(upvoted.list(group.place()), "What members upvoted");
        PaperLinks.Link others = new PaperLinks.Link(group.place().path("triage"), "Other queues");
        return mayVote
                ? List.of(all, new PaperLinks.Link(mine.list(group.place()), "What you upvoted"), others)
                : List.of(all, others);
    }

    /** Brings up to date what the reader has near, in place; called after changes by anybody. */
    void refresh() {
        fresh = at;
        send(deck.changed(at - BEHIND, at + AHEAD));
        if (deck.size() <= COUNTED_AGAIN) {
            count();
        }
    }

    /** Papers came or went. */
    void grow() {
        if (deck.grow()) {
            getElement().callJsFunction("grown", deck.size());
            remember();
        }
        refresh();
    }

    private void count() {
        Deck.Tally now = deck.tally();
        if (!now.equals(told)) {
            told = now;
            getElement().callJsFunction("tally", json(now));
        }
    }

    private void send(List<Card> cards) {
        if (!cards.isEmpty()) {
            getElement().callJsFunction("receive", json(cards));
        }
    }

    @ClientCallable
    void at(int place) {
        at = Math.clamp(place, 0, deck.size());
        remember();
        if (Math.abs(at - fresh) >= STRIDE) { // else what changed meanwhile was sent when it did
            fresh = at;
            send(deck.changed(at - BEHIND, at + AHEAD));
        }
    }

    private void remember() {
        PaperId paper = at < deck.size() ? deck.at(at) : null;
        desk.triage().remember(group.id(), new TriagePlace(queue.text(), paper, at, deck.size()));
    }

    @ClientCallable
    void need(int from, int to) {
        send(deck.cards(from, Math.min(to, from + 2 * AHEAD)));
    }

    /** The card is sent back when nothing came of it, so that the browser shows what is so. */
    @ClientCallable
    boolean mark(int place, String verb, boolean on, boolean altogether) {
        try {
            return marks.mark(deck.at(place), verb, on, altogether);
        } catch (RuntimeException e) {
            send(deck.cards(place, place + 1));
            told = new Deck.Tally(-1, -1, -1); // what the browser counted is wrong
            count();
            throw e;
        }
    }

    /** Answers the note's id, or why it was not written; the text is kept there. */
    @ClientCallable
    JsonNode write(int place, String text, boolean onlyMe) {
        try {
            NewNote words = new NewNote(text, onlyMe ? Visibility.PRIVATE : Visibility.GROUP);
            return json(
                    new Written(desk.notes().write(deck.at(place), words).id().toString(), null));
        } catch (InvalidInputException | ConflictException | NotFoundException e) {
            return json(new Written("", String.valueOf(e.getMessage())));
        }
    }

    private record Written(
            String id, @org.jspecify.annotations.Nullable String problem) {}

    @ClientCallable
    void unwrite(int place, String note) {
        try {
            desk.notes().delete(NoteId.of(note), null);
        } finally {
            send(deck.cards(place, place + 1));
        }
    }

    @ClientCallable
    JsonNode search(String words) {
        return json(Found.in(desk, group.id(), queue, deck, words));
    }

    @ClientCallable
    void showUpvotes(boolean show) {
        desk.triage().showUpvotes(group.id(), show);
    }

    /** Does with what members upvoted in this queue what the button says. */
    @ClientCallable
    void finish(String label) {
        List<PaperId> upvoted = deck.upvoted();
        if (upvoted.isEmpty()) {
            throw new ConflictException(
                    "Nobody has upvoted a paper of this queue yet. Go back with K and upvote some.");
        }
        desk.actions(group).stream()
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .run(group, upvoted);
    }

    private JsonNode json(Object value) {
        return desk.json().valueToTree(value);
    }
}
