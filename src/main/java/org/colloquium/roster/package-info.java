/** People and their roles from a table: what each row would do, then all of it or none. */
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
            "mail",
            "audit"
        })
package org.colloquium.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
