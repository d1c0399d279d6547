/** The screens of the module assignment. */
@NullMarked
package org.colloquium.assignment.ui;

import org.jspecify.annotations.NullMarked;
