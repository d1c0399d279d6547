/** The PDF of a paper over HTTP. */
@NullMarked
package org.colloquium.file.api;

import org.jspecify.annotations.NullMarked;
