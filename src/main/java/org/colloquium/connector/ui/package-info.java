/** The section of the paper page that completes it. */
@NullMarked
package org.colloquium.connector.ui;

import org.jspecify.annotations.NullMarked;
