/** People of this server: sign-in, passwords, tokens, invitations, security configuration, administration of users. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "common :: ui", "common :: api", "live", "launch"})
package org.colloquium.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
