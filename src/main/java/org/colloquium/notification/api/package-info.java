/** The HTTP interface of the module notification. */
@NullMarked
package org.colloquium.notification.api;

import org.jspecify.annotations.NullMarked;
