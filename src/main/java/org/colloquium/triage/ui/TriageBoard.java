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
import org.colloquium.group.GroupDetails;
import org.colloquium.note.NewNote;
import org.colloquium.note.NoteId;
import org.colloquium.note.Visibility;
import org.colloquium.paper.PaperId;
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
        getElement()
                .callJsFunction(
                        "begin",
                        json(Board.of(desk, group, queue, name, at, deck.size(), told)),
                        json(deck.cards(at - BEHIND, at + AHEAD)));
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

    /** Where a paper stands in this queue, -1 when it does not. */
    @ClientCallable
    int placeOf(String paper) {
        return deck.ids().indexOf(PaperId.of(paper));
    }

    /**
     * Follows a key; the paper may have left the queue since, as one that was saved leaves that of what is not. The card
     * is sent back when nothing came of it, so that the browser shows what is so.
     */
    @ClientCallable
    boolean mark(String paper, String verb, boolean on, boolean altogether) {
        try {
            return marks.mark(PaperId.of(paper), verb, on, altogether);
        } catch (RuntimeException e) {
            sendAgain(paper);
            told = new Deck.Tally(-1, -1, -1); // what the browser counted is wrong
            count();
            throw e;
        }
    }

    private void sendAgain(String paper) {
        int place = placeOf(paper);
        if (place >= 0) {
            send(deck.cards(place, place + 1));
        }
    }

    /** Answers the note's id, or why it was not written; the text is kept there. */
    @ClientCallable
    JsonNode write(int place, String text, boolean onlyMe) {
        try {
            String kept = desk.writing().kept(group.id(), text);
            NewNote words = new NewNote(kept, onlyMe ? Visibility.PRIVATE : Visibility.GROUP);
            return json(
                    new Written(desk.notes().write(deck.at(place), words).id().toString(), null));
        } catch (InvalidInputException | ConflictException | NotFoundException e) {
            return json(new Written("", String.valueOf(e.getMessage())));
        }
    }

    private record Written(
            String id, @org.jspecify.annotations.Nullable String problem) {}

    @ClientCallable
    void unwrite(String paper, String note) {
        try {
            desk.notes().delete(NoteId.of(note), null);
        } finally {
            sendAgain(paper);
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
