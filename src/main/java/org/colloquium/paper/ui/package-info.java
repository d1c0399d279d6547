/** The library, the paper page, and the interface by which features add a section to it. */
@NullMarked
@NamedInterface("ui")
package org.colloquium.paper.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
