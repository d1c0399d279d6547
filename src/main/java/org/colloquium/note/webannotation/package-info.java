/** Annotations as the W3C Web Annotation Data Model writes them: read from JSON-LD of any shape it allows, and written. */
@NullMarked
package org.colloquium.note.webannotation;

import org.jspecify.annotations.NullMarked;
