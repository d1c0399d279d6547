/** The PDFs of a paper on its page, the view that reads them, and what other features put beside their pages. */
@NullMarked
@NamedInterface("ui")
package org.colloquium.file.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
