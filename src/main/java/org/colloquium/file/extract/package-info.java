/** What reads the text of a PDF in a process of its own: nothing here may lean on the rest of the program. */
@NullMarked
package org.colloquium.file.extract;

import org.jspecify.annotations.NullMarked;
