/** Shows what the audit log holds: all of it to administrators, that of a group to those who run the group. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"common", "common :: ui", "common :: api", "account", "account :: ui", "audit", "group"})
package org.colloquium.deeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
