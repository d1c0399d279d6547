package org.colloquium.meeting;

import java.util.List;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;

/** Says who does what with the papers of a meeting, contributed by the feature that assigns. */
public interface AgendaRoles {
    /** The parts of each paper that has any, as the caller may see them. */
    Map<PaperId, List<Part>> at(GroupId group, MeetingId meeting);

    /** What to follow to learn of changes. */
    Topic topic(GroupId group);

    /**
     * One member's part in the discussion of a paper.
     *
     * @param name the member's
     * @param colour 0 for the reader, else the member's colour
     * @param words such as "Tomás presents" or "you discuss"
     * @param state such as "done", empty when nothing was said yet
     */
    record Part(AccountId member, String name, int colour, String words, String state) {
        public boolean mine() {
            return colour == 0;
        }
    }
}
