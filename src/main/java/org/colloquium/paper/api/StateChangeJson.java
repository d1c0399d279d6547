package org.colloquium.paper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.colloquium.common.InvalidInputException;
import org.colloquium.paper.Reading;
import org.colloquium.paper.StateChange;
import org.jspecify.annotations.Nullable;

/** What to change of the caller's state; absent fields stay as they are. */
record StateChangeJson(
        @Schema(allowableValues = {"unread", "skimmed", "read"}) @Nullable String reading,

        @Nullable Boolean hidden,
        @Nullable Boolean saved,
        @Nullable String remark,
        @Nullable Boolean shareRemark) {
    StateChange change() {
        Reading read = reading == null
                ? null
                : Reading.of(reading)
                        .orElseThrow(() -> new InvalidInputException("reading", "reading is unread, skimmed or read."));
        return new StateChange(read, hidden, saved, remark, shareRemark);
    }
}
