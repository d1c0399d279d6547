/** Measures Colloquium, mostly on papers that nobody wrote: {@code ./colloquium bench}. */
@org.jspecify.annotations.NullMarked
package org.colloquium.bench;
