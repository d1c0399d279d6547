package org.colloquium.group;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What administrators of the server see of a group in a list.
 *
 * @param owners their names, those who can sign in first
 * @param lastVisit when one of its members was last on its home, null for never
 * @param orphan whether no owner of it can sign in
 * @param mine whether the caller is in it
 */
public record GroupLine(
        GroupId id,
        String slug,
        String name,
        List<String> owners,
        long members,
        @Nullable Instant lastVisit,
        boolean orphan,
        boolean archived,
        boolean mine)
        implements Serializable {}
