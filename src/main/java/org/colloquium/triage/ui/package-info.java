/** The screens of the module triage. */
@NullMarked
package org.colloquium.triage.ui;

import org.jspecify.annotations.NullMarked;
