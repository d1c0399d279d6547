package org.colloquium.vote;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hours at which a ballot opens, reminds and closes, whatever its state is; null for none. */
@Embeddable
class Timetable {
    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private @Nullable Instant remindAt;
    private boolean extended;

    /** @throws org.colloquium.common.InvalidInputException for hours that have passed, or a close before the opening */
    void set(Hours hours, Instant now) {
        hours.mustLieAhead(now);
        opensAt = stored(hours.opens());
        closesAt = stored(hours.closes());
    }

    void settleReminder(Terms terms, Instant now) {
        remindAt = terms.reminder(closesAt, now);
    }

    void forgetReminder() {
        remindAt = null;
    }

    /** @return the later close; nothing where none was agreed, or the time is longer already */
    Optional<Instant> extend(Terms terms, Instant now) {
        Duration extension = terms.extension();
        if (extended || extension == null) {
            return Optional.empty();
        }
        extended = true;
        closesAt = stored(now.plus(extension));
        return Optional.ofNullable(closesAt);
    }

    boolean hasOpened(Instant now) {
        return isPast(opensAt, now);
    }

    boolean hasClosed(Instant now) {
        return isPast(closesAt, now);
    }

    boolean reminds(Instant now) {
        return isPast(remindAt, now);
    }

    @Nullable Instant opensAt() {
        return opensAt;
    }

    @Nullable Instant closesAt() {
        return closesAt;
    }

    @Nullable Instant remindAt() {
        return remindAt;
    }

    boolean isExtended() {
        return extended;
    }

    private static boolean isPast(@Nullable Instant hour, Instant now) {
        return hour != null && !hour.isAfter(now);
    }

    private static @Nullable Instant stored(@Nullable Instant hour) {
        return hour == null ? null : hour.truncatedTo(ChronoUnit.MILLIS);
    }
}
