/** Notes and annotations out of here and in again, as files that other programs read and write. */
@NullMarked
package org.colloquium.note.exchange;

import org.jspecify.annotations.NullMarked;
