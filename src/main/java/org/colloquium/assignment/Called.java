package org.colloquium.assignment;

import java.time.ZoneId;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.common.OneLine;
import org.colloquium.common.ui.Times;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;

/** What members, papers and meetings are called in sentences about plans. */
record Called(
        Map<AccountId, Assignee> people,
        Map<PaperId, PaperSummary> papers,
        Map<MeetingId, MeetingDetails> meetings,
        ZoneId zone) {
    private static final int LONGEST = 60;

    /** By the id of a member, paper or meeting. */
    String of(String id) {
        Assignee person = people.get(AccountId.of(id));
        if (person != null) {
            return person.shortName();
        }
        PaperSummary paper = papers.get(PaperId.of(id));
        if (paper != null) {
            return "“" + shorter(OneLine.of(paper.title())) + "”";
        }
        MeetingDetails meeting = meetings.get(MeetingId.of(id));
        return meeting == null ? "what is gone" : "the meeting of " + day(meeting);
    }

    /** The same for sentences that are kept. */
    String kept(String id) {
        if (people.containsKey(AccountId.of(id))) {
            return KeptWords.place(AccountId.of(id));
        }
        return papers.containsKey(PaperId.of(id)) ? KeptWords.place(PaperId.of(id)) : KeptWords.place(MeetingId.of(id));
    }

    Assignee person(AccountId id) {
        Assignee known = people.get(id);
        return known != null ? known : Assignee.nobody(id);
    }

    /** A sentence that was kept, with the names of now. */
    String named(String text) {
        return KeptWords.named(text, (kind, id) -> switch (kind) {
            case "a" -> people.containsKey(AccountId.of(id)) ? of(id) : "somebody who is gone";
            case "p" -> papers.containsKey(PaperId.of(id)) ? of(id) : "a paper that is gone";
            default -> meetings.containsKey(MeetingId.of(id)) ? of(id) : "a meeting that is gone";
        });
    }

    private String day(MeetingDetails meeting) {
        return Times.in(zone).date(meeting.startsAt().atZone(zone).toLocalDate());
    }

    private static String shorter(String title) {
        if (title.length() <= LONGEST) {
            return title;
        }
        int end = title.lastIndexOf(' ', LONGEST);
        return title.substring(0, end < LONGEST / 2 ? LONGEST : end) + "…";
    }
}
