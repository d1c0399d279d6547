/** The screens of the module note. */
@NullMarked
package org.colloquium.note.ui;

import org.jspecify.annotations.NullMarked;
