/** Recognises pages of papers: HTML, whatever its layout, and lists and tables in Markdown. */
@NullMarked
package org.colloquium.digest.format.page;

import org.jspecify.annotations.NullMarked;
