/** The section of the paper page that has its shared page, with the editor. */
@NullMarked
package org.colloquium.sharedpage.ui;

import org.jspecify.annotations.NullMarked;
