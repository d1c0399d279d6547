package org.colloquium.meeting;

import java.util.List;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;

/** Says who does what with the papers of a meeting, contributed by the feature that assigns. */
public interface AgendaRoles {
    /** The parts of each paper that has any, as the caller may see them. */
    Map<PaperId, List<Part>> at(GroupId group, MeetingId meeting);

    /** What the reader is asked of their parts in a meeting that is over and have not answered yet. */
    List<Question> questions(GroupDetails group, MeetingDetails meeting);

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

    /**
     * Whether the reader did what they had a part in.
     *
     * @param words such as "You presented “CLIP” on Tuesday."
     * @param about the role and the paper, for screen readers
     * @param yes says that it is done; {@code no} that it did not take place
     */
    record Question(String words, String about, Runnable yes, Runnable no) {}
}
