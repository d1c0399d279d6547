/** Tells open pages, on this node and on others, that something they show has changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "common :: ui", "common :: api"})
package org.colloquium.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
