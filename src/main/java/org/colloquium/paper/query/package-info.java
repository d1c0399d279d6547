/** The query language of the library as text: what was typed, read into a tree that keeps its places. */
@NullMarked
package org.colloquium.paper.query;

import org.jspecify.annotations.NullMarked;
