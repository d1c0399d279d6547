/** Recognises feeds, and lists of feeds; reads their XML without following anything that it refers to. */
@NullMarked
@NamedInterface("format")
package org.colloquium.digest.format.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
