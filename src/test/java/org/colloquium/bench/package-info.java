/** Measures Colloquium on generated papers: {@code ./colloquium bench}. */
@org.jspecify.annotations.NullMarked
package org.colloquium.bench;
