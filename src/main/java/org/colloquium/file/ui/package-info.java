/** The section of the paper page that has its PDF. */
@NullMarked
package org.colloquium.file.ui;

import org.jspecify.annotations.NullMarked;
