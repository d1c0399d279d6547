package org.colloquium.note.api;

import org.jspecify.annotations.Nullable;

/** Why a moderator hides something; its author and other moderators read it. */
record HidingJson(@Nullable String reason) {}
