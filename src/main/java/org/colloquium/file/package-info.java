/** The PDFs of a paper: uploaded or, where an administrator allows it, fetched; kept in the database, read by members. */
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
            "outgoing"
        })
package org.colloquium.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
