/** The few value types, errors and helpers that every module shares. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.colloquium.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
