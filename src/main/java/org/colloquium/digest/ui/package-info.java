/** The screens of the module digest. */
@NullMarked
package org.colloquium.digest.ui;

import org.jspecify.annotations.NullMarked;
