/** What the API says when something could not be fetched. */
@NullMarked
package org.colloquium.outgoing.api;

import org.jspecify.annotations.NullMarked;
