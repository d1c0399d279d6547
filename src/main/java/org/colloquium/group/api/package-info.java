/** The HTTP API of the module group. */
@NullMarked
package org.colloquium.group.api;

import org.jspecify.annotations.NullMarked;
