/** Widgets and the small interfaces by which features add to shared screens. */
@NullMarked
@NamedInterface("ui")
package org.colloquium.common.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
