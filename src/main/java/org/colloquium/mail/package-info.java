/** Letters to people: kept in the database until a mail server has taken them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common"})
package org.colloquium.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
