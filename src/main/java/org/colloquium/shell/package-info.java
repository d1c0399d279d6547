/** The frame around every screen: drawer, tab bar, error pages, lost sessions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "common :: ui", "common :: api", "live", "account", "group"})
package org.colloquium.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
