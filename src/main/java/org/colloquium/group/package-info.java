/** Reading groups: membership, roles, and the permission table that guards every service. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"common", "common :: ui", "common :: api", "live", "account", "audit", "account :: ui"})
package org.colloquium.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
