/** The HTTP API of the module sharedpage. */
@NullMarked
package org.colloquium.sharedpage.api;

import org.jspecify.annotations.NullMarked;
