/** What the person who starts Colloquium is told: the address when it is ready, or one sentence on why it is not. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.colloquium.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
