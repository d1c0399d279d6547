/** The HTTP API of the module account. */
@NullMarked
package org.colloquium.account.api;

import org.jspecify.annotations.NullMarked;
