package org.colloquium.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out row by row what an order comes to, in as many queries for many rows as for one. */
@Component
class OrderPlanner {
    private final EligibilityReader rules;
    private final Assignees assignees;
    private final LibraryService library;
    private final PaperTitles titles;
    private final MeetingService meetings;

    OrderPlanner(
            EligibilityReader rules,
            Assignees assignees,
            LibraryService library,
            PaperTitles titles,
            MeetingService meetings) {
        this.rules = rules;
        this.assignees = assignees;
        this.library = library;
        this.titles = titles;
        this.meetings = meetings;
    }

    BulkPlan plan(GroupId group, BulkOrder order) {
        List<PaperId> papers = library.find(
                group, LibraryQuery.ALL.withMine(LibraryQuery.Mine.ANY).withWords(order.query()));
        if (papers.size() > BulkService.MOST) {
            throw new InvalidInputException(
                    "order",
                    "These are %,d papers. At most %,d are assigned at once."
                            .formatted(papers.size(), BulkService.MOST));
        }
        Map<PaperId, PaperSummary> known = titles.of(group, papers);
        ComingMeetings coming = new ComingMeetings(meetings.coming(group));
        List<Assignee> turns = turns(BulkMembers.of(assignees.of(group, List.of())), order);
        Eligibility now = rules.of(group, papers);
        Map<AccountId, Integer> given = new HashMap<>();
        return new BulkPlan(IntStream.range(0, papers.size())
                .mapToObj(i -> {
                    PaperId paper = papers.get(i);
                    PaperSummary summary = known.get(paper);
                    return turn(
                            i + 1,
                            paper,
                            summary == null ? "A paper that is gone" : summary.title(),
                            order.role(),
                            coming.of(paper),
                            turns,
                            now,
                            given);
                })
                .toList());
    }

    /** Whoever was given least by this order, then has least to do, then is first in the roll call. */
    private static BulkRow turn(
            int line,
            PaperId paper,
            String title,
            PaperRole role,
            @Nullable MeetingId meeting,
            List<Assignee> turns,
            Eligibility now,
            Map<AccountId, Integer> given) {
        return turns.stream()
                .filter(it -> now.against(paper, new AssignmentPlan(it.id(), role, null, meeting))
                        .isEmpty())
                .filter(it -> !now.declined(it.id(), paper))
                .min(Comparator.<Assignee>comparingInt(it -> given.getOrDefault(it.id(), 0))
                        .thenComparingLong(it -> now.load(it.id()) - given.getOrDefault(it.id(), 0)))
                .map(it -> {
                    given.merge(it.id(), 1, Integer::sum);
                    now.reckon(paper, new AssignmentPlan(it.id(), role, null, meeting));
                    return new BulkRow(line, paper, title, role, it.id(), it.name(), null, meeting, null);
                })
                .orElseGet(() -> new BulkRow(
                        line,
                        paper,
                        title,
                        role,
                        null,
                        "nobody",
                        null,
                        meeting,
                        nobody(turns, paper, role, meeting, now)));
    }

    private static String nobody(
            List<Assignee> turns, PaperId paper, PaperRole role, @Nullable MeetingId meeting, Eligibility now) {
        List<String> why = turns.stream()
                .limit(3)
                .map(it -> it.name() + " "
                        + now.against(paper, new AssignmentPlan(it.id(), role, null, meeting))
                                .map(Hindrance::said)
                                .orElse("has declined it"))
                .toList();
        return "Nobody can take it"
                + (why.isEmpty() ? "." : ": " + String.join("; ", why) + (turns.size() > 3 ? "; …" : "."));
    }

    private static List<Assignee> turns(BulkMembers members, BulkOrder order) {
        if (order.names().isEmpty()) {
            return members.all();
        }
        List<Assignee> turns = new ArrayList<>();
        for (String name : order.names()) {
            List<Assignee> found = members.find(name);
            if (found.size() != 1) {
                throw new InvalidInputException("order", BulkMembers.unclear(name, found));
            }
            turns.add(found.getFirst());
        }
        return turns;
    }
}
