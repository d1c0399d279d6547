package org.colloquium.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.account.AccountId;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.jspecify.annotations.Nullable;

/**
 * Assignments with the names of all they speak of.
 *
 * @param people the group's members in the order of every roll call, then those assigned who have left
 * @param slots what is left open, the first due on top
 * @param offers what members offer to the reader, and what the reader offers
 * @param meetings the coming ones and those that an assignment names
 */
public record Board(
        List<AssignmentDetails> assignments,
        List<OpenSlot> slots,
        List<SwapOffer> offers,
        Map<AccountId, Assignee> people,
        Map<PaperId, PaperSummary> papers,
        Map<MeetingId, MeetingDetails> meetings) {
    /** What others offer to the reader. */
    public List<SwapOffer> offered() {
        return offers.stream().filter(it -> !person(it.what().member()).me()).toList();
    }

    /** The offer of this assignment by the reader. */
    public Optional<SwapOffer> offerOf(AssignmentId id) {
        return offers.stream()
                .filter(it ->
                        it.what().id().equals(id) && person(it.what().member()).me())
                .findFirst();
    }

    public Assignee person(AccountId id) {
        Assignee known = people.get(id);
        return known != null ? known : Assignee.nobody(id);
    }

    public String title(PaperId id) {
        PaperSummary known = papers.get(id);
        return known != null ? known.title() : "A paper that is gone";
    }

    public @Nullable MeetingDetails meeting(@Nullable MeetingId id) {
        return id == null ? null : meetings.get(id);
    }
}
