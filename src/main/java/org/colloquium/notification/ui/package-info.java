/** The screens of the module notification. */
@NullMarked
package org.colloquium.notification.ui;

import org.jspecify.annotations.NullMarked;
