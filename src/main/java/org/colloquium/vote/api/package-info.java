/** The HTTP API of the module vote. */
@NullMarked
package org.colloquium.vote.api;

import org.jspecify.annotations.NullMarked;
