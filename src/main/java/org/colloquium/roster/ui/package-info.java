/** The screens of the module roster. */
@NullMarked
package org.colloquium.roster.ui;

import org.jspecify.annotations.NullMarked;
