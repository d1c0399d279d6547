/** The screens of the module vote. */
@NullMarked
package org.colloquium.vote.ui;

import org.jspecify.annotations.NullMarked;
