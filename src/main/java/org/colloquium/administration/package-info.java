/** How the server itself fares, for those who run it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "common :: ui", "account", "account :: ui", "mail"})
package org.colloquium.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
