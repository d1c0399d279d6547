/** The one way out of this server: fetches pages and feeds, and lets no connection reach what is not public. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common"})
package org.colloquium.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
