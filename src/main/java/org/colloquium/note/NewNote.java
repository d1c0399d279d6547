package org.colloquium.note;

import org.jspecify.annotations.Nullable;

/** A note that somebody has written. */
public record NewNote(@Nullable String markdown, Visibility visibility) {}
