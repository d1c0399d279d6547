/** Completes papers from registers such as arXiv and Crossref, where an administrator switched them on. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: ui",
            "common :: api",
            "live",
            "account",
            "group",
            "paper",
            "paper :: ui",
            "digest :: format",
            "outgoing"
        })
package org.colloquium.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
