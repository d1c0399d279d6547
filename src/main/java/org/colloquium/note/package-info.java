/** Notes, annotations and replies about a paper. */
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
            "file",
            "file :: ui",
            "assignment :: ui",
            "sharedpage",
            "sharedpage :: ui"
        })
package org.colloquium.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
