/** What images are, read from their bytes alone and without unpacking them; plain code over plain values. */
@NullMarked
package org.colloquium.note.image;

import org.jspecify.annotations.NullMarked;
