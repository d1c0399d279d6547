/** The screens of the module meeting. */
@NullMarked
package org.colloquium.meeting.ui;

import org.jspecify.annotations.NullMarked;
