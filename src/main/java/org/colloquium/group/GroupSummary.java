package org.colloquium.group;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.colloquium.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * What administrators of the server may know of a group, and its members anyway.
 *
 * @param archived whether it can only be read
 * @param role the caller's, null for somebody who is not in it
 */
public record GroupSummary(
        GroupId id,
        String slug,
        String name,
        ZoneId zone,
        boolean preprintsApart,
        boolean archived,
        @Nullable Role role,
        List<Person> owners,
        long members,
        Instant createdAt,
        int version) {}
