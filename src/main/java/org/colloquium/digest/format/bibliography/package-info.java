/** Recognises bibliographies: BibTeX, RIS, MEDLINE, EndNote, CSL-JSON. */
@NullMarked
package org.colloquium.digest.format.bibliography;

import org.jspecify.annotations.NullMarked;
