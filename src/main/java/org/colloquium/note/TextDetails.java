package org.colloquium.note;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.common.References;
import org.jspecify.annotations.Nullable;

/**
 * What a note and a reply have in common, as one reader sees it.
 *
 * @param name the author's name
 * @param mine whether the reader is the author
 * @param markdown the text, null when the reader may not see it: it was deleted, or hidden from them
 * @param editedAt when it was last changed, null for never
 * @param deleted whether only the trace is left that holds the replies
 * @param hidden whether a moderator has hidden it
 * @param hiddenReason why, told to its author and to moderators only
 * @param version for edits with conflict detection
 * @param shared whether the group reads it
 * @param reactions to it, as far as the reader sees who gave them
 * @param versions how many earlier versions of its words the reader can see
 * @param references whom and what the text names
 */
public record TextDetails(
        AccountId author,
        String name,
        boolean mine,
        @Nullable String markdown,
        Instant writtenAt,
        @Nullable Instant editedAt,
        boolean deleted,
        boolean hidden,
        @Nullable String hiddenReason,
        int version,
        boolean shared,
        List<ReactionDetails> reactions,
        int versions,
        References references)
        implements Serializable {}
