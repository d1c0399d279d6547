package org.colloquium.note.api;

import org.jspecify.annotations.Nullable;

/** The text of a reply as its author sends it. */
record ReplyBodyJson(@Nullable String markdown) {}
