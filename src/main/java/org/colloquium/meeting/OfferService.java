package org.colloquium.meeting;

import java.time.Instant;
import java.util.Optional;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.vote.UpvoteService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a meeting could discuss, going by the upvotes of members. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class OfferService {
    private static final int MOST = 20;

    private final Agendas agendas;
    private final UpvoteService upvotes;
    private final Guard guard;

    OfferService(Agendas agendas, UpvoteService upvotes, Guard guard) {
        this.agendas = agendas;
        this.upvotes = upvotes;
        this.guard = guard;
    }

    /** For a meeting as it is planned now. */
    @May(Action.READ)
    public AgendaOffer of(MeetingId meeting) {
        Instant start =
                agendas.find(meeting).orElseThrow(NotFoundException::new).startsAt();
        return of(guard.groupOf(meeting), start, meeting);
    }

    /**
     * For a meeting that is being planned or moved.
     *
     * @param startsAt when it is to begin
     * @param meeting which one it is, null for a new one
     */
    @May(Action.READ)
    public AgendaOffer of(GroupId group, Instant startsAt, @Nullable MeetingId meeting) {
        Optional<Instant> since = agendas.lastStart(group, startsAt, meeting);
        return new AgendaOffer(
                since.orElse(null), upvotes.gathered(group, since.orElse(Instant.EPOCH), startsAt, MOST));
    }
}
