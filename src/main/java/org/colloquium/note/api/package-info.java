/** The HTTP API of the module note. */
@NullMarked
package org.colloquium.note.api;

import org.jspecify.annotations.NullMarked;
