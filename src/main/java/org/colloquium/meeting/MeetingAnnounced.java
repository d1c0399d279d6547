package org.colloquium.meeting;

import org.colloquium.group.GroupId;

/**
 * Who wants to come to a meeting has another date, hour or place to know.
 *
 * @param meeting as it is now, or was before it was called off
 */
public record MeetingAnnounced(GroupId group, Course course, MeetingDetails meeting) {
    /** What happened to it. */
    public enum Course {
        PLANNED,
        /** To another time or place. */
        MOVED,
        CALLED_OFF
    }
}
