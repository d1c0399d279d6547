/** Feeds and the mailbox over HTTP. */
@NullMarked
package org.colloquium.intake.api;

import org.jspecify.annotations.NullMarked;
