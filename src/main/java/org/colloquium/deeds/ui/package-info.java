/** The pages of the audit log. */
@NullMarked
package org.colloquium.deeds.ui;

import org.jspecify.annotations.NullMarked;
