package org.colloquium.deeds;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.colloquium.common.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A deed as it is shown: ids as they were kept, names as they are now.
 *
 * @param kind such as {@code signed-in}
 * @param person who did it, null for the server itself and for somebody unknown
 * @param personName null for whoever has no account any more
 * @param groupName null where the group is gone
 * @param subject to what or whom; {@code subjectName} if that is a person with an account
 * @param way page, api or server
 * @param address null where it was forgotten, or is not the reader's to see
 */
public record DeedDetails(
        UUID id,
        Instant at,
        String kind,
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable UUID group,
        @Nullable String groupName,
        @Nullable UUID subject,
        @Nullable String subjectName,
        Map<String, String> details,
        String way,
        @Nullable String address,
        @Nullable String device)
        implements Serializable {
    /** Where a list goes on after this one. */
    public Cursor place() {
        return Cursor.of(id, at);
    }
}
