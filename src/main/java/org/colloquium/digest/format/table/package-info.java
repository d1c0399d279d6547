/** Recognises tables of papers: CSV and its kin, and the names of columns everywhere. */
@NullMarked
package org.colloquium.digest.format.table;

import org.jspecify.annotations.NullMarked;
