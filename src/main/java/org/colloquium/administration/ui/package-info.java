/** The page of administrators about the server itself. */
@NullMarked
package org.colloquium.administration.ui;

import org.jspecify.annotations.NullMarked;
