/** Completing a paper over HTTP. */
@NullMarked
package org.colloquium.connector.api;

import org.jspecify.annotations.NullMarked;
