/** The section of the paper page that has its shared page, with the editor, and what features add beside that. */
@NullMarked
@NamedInterface("ui")
package org.colloquium.sharedpage.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
