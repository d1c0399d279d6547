/** The PDF of a paper: fetched where an administrator allows it, kept in the database, given to members of the group. */
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
