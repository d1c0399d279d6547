/** Who is on a paper just now, and where they are reading if they share it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: ui",
            "common :: api",
            "live",
            "account",
            "account :: ui",
            "group",
            "paper",
            "paper :: ui",
            "file",
            "file :: ui"
        })
package org.colloquium.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
