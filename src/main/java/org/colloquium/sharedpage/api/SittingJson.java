package org.colloquium.sharedpage.api;

import java.time.Instant;
import org.colloquium.sharedpage.Sitting;

/** When somebody wrote on a page. */
record SittingJson(int number, SharedPageJson.WriterJson by, Instant began, Instant ended) {
    static SittingJson of(Sitting it) {
        return new SittingJson(it.number(), SharedPageJson.WriterJson.of(it.by()), it.began(), it.ended());
    }
}
