/** Who did what to what: a log that can only grow. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common"})
package org.colloquium.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
