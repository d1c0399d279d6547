package org.colloquium.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper in the list of a library.
 *
 * @param title as a reader expects it, words looked for between {@link Hits#START} and {@link Hits#END}
 * @param remark the latest that another member shares
 * @param seen in which digests, the latest first
 */
public record LibraryRow(
        PaperId id,
        String title,
        Instant addedAt,
        MyState mine,
        RollCall call,
        @Nullable SharedRemark remark,
        List<SeenIn.Sighting> seen) {}
