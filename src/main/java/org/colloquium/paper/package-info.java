/** A group's library: papers, their identity (same work or not), search, my own state, the paper page. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"common", "common :: ui", "common :: api", "live", "account", "audit", "group"})
package org.colloquium.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
