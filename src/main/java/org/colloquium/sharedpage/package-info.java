/** One page per paper that members write together, at the same time. */
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
            "paper :: ui"
        })
package org.colloquium.sharedpage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
