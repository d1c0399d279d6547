/** Ballots, votes and how they are counted. */
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
            "paper :: ui",
            "vault"
        })
package org.colloquium.vote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
