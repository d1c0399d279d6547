/** What members write beside CommonMark: formulas, and the people and papers that they name. */
@NullMarked
package org.colloquium.common.markdown;

import org.jspecify.annotations.NullMarked;
