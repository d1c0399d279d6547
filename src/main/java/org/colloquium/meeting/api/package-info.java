/** The HTTP API of the module meeting. */
@NullMarked
package org.colloquium.meeting.api;

import org.jspecify.annotations.NullMarked;
