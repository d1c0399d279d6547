/** The home screen. */
@NullMarked
package org.colloquium.home.ui;

import org.jspecify.annotations.NullMarked;
