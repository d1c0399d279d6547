/** A text that merges, as Yjs keeps it: its updates read, checked, applied and written, for one plain text. */
@NullMarked
package org.colloquium.sharedpage.yjs;

import org.jspecify.annotations.NullMarked;
