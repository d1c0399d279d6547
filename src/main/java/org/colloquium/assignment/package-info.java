/** Who does what with which paper until when. */
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
            "file",
            "file :: ui",
            "paper",
            "paper :: ui",
            "meeting"
        })
package org.colloquium.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
