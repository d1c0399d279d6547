/** Seals what the database shall hold but not tell, with a key that is kept outside of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "launch"})
package org.colloquium.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
