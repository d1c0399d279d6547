package org.colloquium.vote;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.jspecify.annotations.Nullable;

/** How far a ballot has come, when, and by whom; null where the clock did it, and before. */
@Embeddable
class Stage {
    @Enumerated(EnumType.STRING)
    private BallotState state = BallotState.DRAFT;

    private @Nullable Instant announcedAt;
    private @Nullable Instant openedAt;
    private @Nullable UUID openedBy;
    private @Nullable Instant closedAt;
    private @Nullable UUID closedBy;

    void nominate(Instant now) {
        if (state != BallotState.DRAFT) {
            throw new ConflictException("This ballot is past its draft.");
        }
        state = BallotState.NOMINATIONS;
        announcedAt = now;
    }

    void open(Instant now, @Nullable AccountId by) {
        state = BallotState.OPEN;
        openedAt = now;
        announcedAt = Objects.requireNonNullElse(announcedAt, now);
        openedBy = by == null ? null : by.value();
    }

    void end(BallotState end, Instant now, @Nullable AccountId by) {
        state = end;
        closedAt = now;
        closedBy = by == null ? null : by.value();
    }

    void mustTakeNominations() {
        if (state != BallotState.NOMINATIONS) {
            throw new ConflictException("This ballot takes no nominations.");
        }
    }

    void mustBeComing() {
        if (!isComing()) {
            throw new ConflictException("This ballot is " + state.word() + " already.");
        }
    }

    void mustBeRunning() {
        switch (state) {
            case DRAFT, NOMINATIONS -> throw new ConflictException("This ballot is not open yet.");
            case CLOSED -> throw new ConflictException("This ballot is closed.");
            case INQUORATE -> throw new ConflictException("This ballot ended without a result: too few voted.");
            case CANCELLED -> throw new ConflictException("This ballot was cancelled.");
            case OPEN -> {}
        }
    }

    void mustNotBeOver(String otherwise) {
        if (isOver()) {
            throw new ConflictException("This ballot is " + state.word() + otherwise);
        }
    }

    /** Whether it is still being made. */
    boolean isComing() {
        return state == BallotState.DRAFT || state == BallotState.NOMINATIONS;
    }

    boolean isOpen() {
        return state == BallotState.OPEN;
    }

    boolean isOver() {
        return closedAt != null;
    }

    BallotState state() {
        return state;
    }

    @Nullable Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }
}
