/** Going through a queue of papers one at a time: the place that each person has reached in it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: ui",
            "live",
            "account",
            "group",
            "paper",
            "paper :: ui",
            "note",
            "vote"
        })
package org.colloquium.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
