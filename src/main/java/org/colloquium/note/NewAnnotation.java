package org.colloquium.note;

import org.jspecify.annotations.Nullable;

/**
 * An annotation that somebody has made.
 *
 * @param target the passage
 * @param markdown what it says, null or empty for a highlight alone
 */
public record NewAnnotation(NewTarget target, @Nullable String markdown, Visibility visibility, Marking marking) {}
