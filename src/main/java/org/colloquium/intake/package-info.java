/** What brings digests by itself: feeds that are polled, and a mailbox that members forward digests to. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: ui",
            "common :: api",
            "live",
            "account",
            "audit",
            "group",
            "paper",
            "digest",
            "digest :: ui",
            "digest :: format",
            "outgoing",
            "vault"
        })
package org.colloquium.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
