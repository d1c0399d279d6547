/** From a digest to papers: recognise its format, match with the library, import, undo. */
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
            "outgoing"
        })
package org.colloquium.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
