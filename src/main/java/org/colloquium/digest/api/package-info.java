/** The HTTP API of the module digest. */
@NullMarked
package org.colloquium.digest.api;

import org.jspecify.annotations.NullMarked;
