package org.colloquium.meeting;

import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;

/**
 * An organiser said that a paper was discussed at a meeting, or took that back.
 *
 * @param discussed false when it was taken back
 */
public record DiscussionMarked(GroupId group, MeetingId meeting, PaperId paper, boolean discussed) {}
