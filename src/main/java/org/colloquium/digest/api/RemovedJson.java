package org.colloquium.digest.api;

import java.util.List;
import org.colloquium.paper.Removed;

/** What undoing an import came to. */
record RemovedJson(int removed, List<KeptJson> kept) {
    static RemovedJson of(Removed it) {
        return new RemovedJson(
                it.removed(),
                it.kept().stream()
                        .map(kept -> new KeptJson(kept.id().toString(), kept.why()))
                        .toList());
    }

    /** A paper that stays. */
    record KeptJson(String id, String why) {}
}
