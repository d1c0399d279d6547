/** Where a passage that somebody has marked stands in a text that may have changed since: plain classes over plain values. */
@NullMarked
package org.colloquium.note.anchor;

import org.jspecify.annotations.NullMarked;
