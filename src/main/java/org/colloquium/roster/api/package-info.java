/** The API of the module roster. */
@NullMarked
package org.colloquium.roster.api;

import org.jspecify.annotations.NullMarked;
