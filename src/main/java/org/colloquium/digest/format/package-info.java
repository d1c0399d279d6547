/** Recognises papers in the bytes of a digest: plain classes over plain values, one recogniser per format. */
@NullMarked
@NamedInterface("format")
package org.colloquium.digest.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
