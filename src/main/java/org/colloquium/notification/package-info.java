/** Letters about what happens in groups, and who wants which of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common :: ui",
            "common :: api",
            "account",
            "account :: ui",
            "group",
            "mail",
            "assignment",
            "vote",
            "meeting",
            "note",
            "paper"
        })
package org.colloquium.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
