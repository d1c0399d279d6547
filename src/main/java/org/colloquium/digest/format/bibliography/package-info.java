/** Recognises bibliographies: BibTeX, RIS, MEDLINE, EndNote, CSL-JSON. */
@NullMarked
@NamedInterface("format")
package org.colloquium.digest.format.bibliography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
