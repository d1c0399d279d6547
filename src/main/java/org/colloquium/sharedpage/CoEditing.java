package org.colloquium.sharedpage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.People;
import org.colloquium.account.Person;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the editors of a page need, which name its very paper: one that was merged into another meanwhile still takes
 * what was typed on its page.
 */
@Service
@PreAuthorize("denyAll")
@Transactional
public class CoEditing {
    /** Two places in the text, each a character by who wrote it, or the end. */
    private static final Pattern CURSOR =
            Pattern.compile("((\\d{1,16}\\.\\d{1,10}\\.-?[01]|e) (\\d{1,16}\\.\\d{1,10}\\.-?[01]|e))?");

    private final PageRows rows;
    private final SeatRows seats;
    private final PageWriting writing;
    private final PageVeil veil;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoEditing(
            PageRows rows,
            SeatRows seats,
            PageWriting writing,
            PageVeil veil,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.seats = seats;
        this.writing = writing;
        this.veil = veil;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** What an editor lacks that has the page with version {@code seen}, 0 for nothing. */
    @May(Action.WRITE)
    @Transactional(readOnly = true)
    public Newer newer(PaperId paper, int seen) {
        veil.lifted(paper);
        PageRows.Kept page = rows.find(paper).orElse(null);
        if (page == null || page.version() <= seen) {
            return new Newer(seen, List.of());
        }
        List<byte[]> updates = new ArrayList<>();
        int from = seen;
        if (seen < page.stateVersion()) {
            updates.add(page.state());
            from = page.stateVersion();
        }
        List<byte[]> rest = rows.updates(paper, from);
        updates.addAll(rest);
        return new Newer(from + rest.size(), updates);
    }

    /** Adds an update of Yjs, as an editor made it; one that is there already changes nothing. */
    @May(Action.WRITE)
    public Appended append(PaperId paper, byte[] update) {
        veil.lifted(paper);
        return writing.append(paper, update, currentUser.id());
    }

    /** Says that this editor is open, and where its writer is: at most a few times a second. */
    @May(Action.WRITE)
    public void here(PaperId paper, UUID seat, long client, String cursor) {
        veil.lifted(paper);
        if (!CURSOR.matcher(cursor).matches() || client < 0) {
            throw new InvalidInputException("cursor", "This is no place in a text.");
        }
        if (seats.take(paper, new SeatRows.Taken(seat, client, currentUser.id(), cursor), clock.instant())) {
            events.publishEvent(new SeatsChanged(paper));
        }
    }

    @May(Action.READ)
    public void leave(PaperId paper, UUID seat) {
        if (seats.leave(seat, currentUser.id())) {
            events.publishEvent(new SeatsChanged(paper));
        }
    }

    /** Who else has the editor open, apart from this one. */
    @May(Action.WRITE)
    @Transactional(readOnly = true)
    public List<Seat> others(PaperId paper, UUID seat) {
        veil.lifted(paper);
        List<SeatRows.Taken> taken = seats.taken(paper, seat, clock.instant());
        Map<AccountId, Person> names =
                people.named(taken.stream().map(SeatRows.Taken::account).toList());
        return taken.stream()
                .map(it -> new Seat(
                        it.client(),
                        it.account(),
                        Objects.requireNonNull(names.get(it.account())).name(),
                        it.cursor()))
                .toList();
    }
}
