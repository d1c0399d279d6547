/** The screens of the module intake. */
@NullMarked
package org.colloquium.intake.ui;

import org.jspecify.annotations.NullMarked;
