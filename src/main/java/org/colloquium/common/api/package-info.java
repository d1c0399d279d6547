/** What every controller of the HTTP API shares: errors, entity tags, pages. */
@NullMarked
@NamedInterface("api")
package org.colloquium.common.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
