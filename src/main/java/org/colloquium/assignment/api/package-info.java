/** The HTTP API of the module assignment. */
@NullMarked
package org.colloquium.assignment.api;

import org.jspecify.annotations.NullMarked;
