package org.colloquium.deeds;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.colloquium.audit.DeedKind;
import org.jspecify.annotations.Nullable;

/**
 * Which deeds are looked for; null for all.
 *
 * @param person who did it, or to whom it was done
 * @param since from then on, {@code until} before then
 */
public record DeedFilter(
        @Nullable UUID person,
        @Nullable DeedKind kind,
        @Nullable UUID group,
        @Nullable Instant since,
        @Nullable Instant until)
        implements Serializable {
    public static final DeedFilter ALL = new DeedFilter(null, null, null, null, null);

    public DeedFilter by(@Nullable UUID whom) {
        return new DeedFilter(whom, kind, group, since, until);
    }

    public DeedFilter of(@Nullable DeedKind theKind) {
        return new DeedFilter(person, theKind, group, since, until);
    }

    public DeedFilter in(@Nullable UUID theGroup) {
        return new DeedFilter(person, kind, theGroup, since, until);
    }

    public DeedFilter between(@Nullable Instant first, @Nullable Instant end) {
        return new DeedFilter(person, kind, group, first, end);
    }
}
