/** The HTTP interface of the module presence. */
@NullMarked
package org.colloquium.presence.api;

import org.jspecify.annotations.NullMarked;
