package org.colloquium.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * In which digests papers were seen, contributed as a bean by the feature that keeps digests. Called by services that
 * have asked the guard already.
 */
public interface SeenIn {
    /** The digests that each of these papers was seen in, the latest first, in one query. */
    Map<PaperId, List<Sighting>> of(GroupId group, Collection<PaperId> papers);

    /** The group's digests to choose among, the latest first. */
    List<DigestChoice> choices(GroupId group);

    /** The papers seen in a digest of this group, in any order; none when the digest is not there. */
    Collection<PaperId> papersOf(GroupId group, UUID digest);

    /**
     * A paper in a digest.
     *
     * @param name what it is called in a list
     * @param dated the day it is of, null when it does not say
     * @param path the digest's page, such as {@code g/vision/digests/…}
     */
    record Sighting(UUID digest, String name, @Nullable LocalDate dated, Instant when, String path) {
        /** The day that the digest is called by: its own, or that on which it came. */
        public LocalDate day(ZoneId zone) {
            return dated != null ? dated : when.atZone(zone).toLocalDate();
        }
    }

    /**
     * A digest to choose.
     *
     * @param label what it is called in a list
     */
    record DigestChoice(UUID digest, Instant when, String label) {}
}
