/** The PostgreSQL that runs beside the app when no other server is given, and what any server must offer. */
@ApplicationModule(allowedDependencies = {"launch"})
@NullMarked
package org.colloquium.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
