/** The HTTP API of the module paper. */
@NullMarked
package org.colloquium.paper.api;

import org.jspecify.annotations.NullMarked;
