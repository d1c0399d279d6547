/** The screens of the module presence. */
@NullMarked
package org.colloquium.presence.ui;

import org.jspecify.annotations.NullMarked;
