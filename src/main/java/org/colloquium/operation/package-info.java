/** What the launcher's verbs do for whoever runs a server: look through the data, keep a copy, bring it back, let in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "launch", "database", "account", "audit"})
package org.colloquium.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
