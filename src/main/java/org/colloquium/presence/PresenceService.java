package org.colloquium.presence;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.People;
import org.colloquium.account.Person;
import org.colloquium.account.SignedIn;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.Veils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on a paper just now. Whoever does not show themselves sees the others all the same. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PresenceService {
    private final PresenceRows rows;
    private final Veils veils;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PresenceService(
            PresenceRows rows,
            Veils veils,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.veils = veils;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Whether anybody could see the caller on this paper, or be seen. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public boolean hasCompany(PaperId paper) {
        return rows.hasCompany(paper, currentUser.id());
    }

    /**
     * Says that the caller has the paper open: every 30 seconds, and when they read elsewhere. What they do not show is
     * not kept.
     *
     * @param seat names the page that is open
     */
    @May(Action.READ)
    public void here(PaperId paper, UUID seat, ReadingPlace place) {
        if (rows.here(paper, seat, currentUser.id(), place, clock.instant())) {
            events.publishEvent(new PresenceChanged(paper));
        }
    }

    @May(Action.READ)
    public void leave(PaperId paper, UUID seat) {
        if (rows.leave(seat, currentUser.id())) {
            events.publishEvent(new PresenceChanged(paper));
        }
    }

    /** Who else is on the paper, by name; nobody while it is veiled from the caller. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<Present> others(PaperId paper) {
        List<PresenceRows.There> there = rows.on(paper, currentUser.id(), clock.instant());
        if (there.isEmpty() || veils.isVeiled(paper)) {
            return List.of();
        }
        Map<AccountId, Person> names =
                people.named(there.stream().map(PresenceRows.There::account).toList());
        return there.stream()
                .map(it -> new Present(Objects.requireNonNull(names.get(it.account())), it.place()))
                .sorted(Comparator.comparing(it -> it.person().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What the caller shows of themselves. */
    @SignedIn
    @Transactional(readOnly = true)
    public PresenceChoice choice() {
        return rows.choice(currentUser.id());
    }

    /** Holds at once: others no longer see what was shown until now. */
    @SignedIn
    public void choose(PresenceChoice choice) {
        rows.choose(currentUser.id(), choice);
        rows.leaveAll(currentUser.id()).forEach(it -> events.publishEvent(new PresenceChanged(it)));
    }
}
