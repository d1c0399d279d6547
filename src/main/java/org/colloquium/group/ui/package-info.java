/** The screens of the module group. */
@NullMarked
package org.colloquium.group.ui;

import org.jspecify.annotations.NullMarked;
