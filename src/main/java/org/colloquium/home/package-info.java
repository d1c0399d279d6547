/** What I owe, what changed: composed of what features contribute. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "common :: ui", "common :: api", "live", "account", "group"})
package org.colloquium.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
