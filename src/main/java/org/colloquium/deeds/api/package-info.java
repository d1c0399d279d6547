/** The audit log for programs. */
@NullMarked
package org.colloquium.deeds.api;

import org.jspecify.annotations.NullMarked;
