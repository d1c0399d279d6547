package org.colloquium.assignment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupService;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out row by row what an order or a table comes to, in as many queries for many rows as for one. */
@Component
class BulkPlanner {
    private final BulkPapers written;
    private final EligibilityReader rules;
    private final Assignees assignees;
    private final LibraryService library;
    private final PaperTitles titles;
    private final MeetingService meetings;
    private final GroupService groups;

    BulkPlanner(
            BulkPapers written,
            EligibilityReader rules,
            Assignees assignees,
            LibraryService library,
            PaperTitles titles,
            MeetingService meetings,
            GroupService groups) {
        this.written = written;
        this.rules = rules;
        this.assignees = assignees;
        this.library = library;
        this.titles = titles;
        this.meetings = meetings;
        this.groups = groups;
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
        List<MeetingDetails> coming = meetings.coming(group);
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
                            meetingOf(coming, paper),
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
                throw new InvalidInputException("order", unclear(name, found));
            }
            turns.add(found.getFirst());
        }
        return turns;
    }

    BulkPlan plan(GroupId group, BulkTable table) {
        Map<String, List<PaperId>> found = written.find(
                group,
                table.lines().stream().map(BulkTable.Line::paper).distinct().toList());
        List<PaperId> papers =
                found.values().stream().flatMap(List::stream).distinct().toList();
        Context context = new Context(
                groups.details(group),
                found,
                titles.of(group, papers),
                BulkMembers.of(assignees.of(group, List.of())),
                meetings.coming(group),
                rules.of(group, papers));
        return new BulkPlan(table.lines().stream().map(it -> row(context, it)).toList());
    }

    private record Context(
            GroupDetails group,
            Map<String, List<PaperId>> found,
            Map<PaperId, PaperSummary> titles,
            BulkMembers members,
            List<MeetingDetails> coming,
            Eligibility now) {}

    private static BulkRow row(Context context, BulkTable.Line line) {
        List<PaperId> papers = context.found().getOrDefault(line.paper(), List.of());
        PaperId paper = papers.size() == 1 ? papers.getFirst() : null;
        PaperSummary summary = paper == null ? null : context.titles().get(paper);
        List<Assignee> members = context.members().find(line.member());
        Assignee member = members.size() == 1 ? members.getFirst() : null;
        BulkRow row = new BulkRow(
                line.number(),
                paper,
                summary == null ? line.paper() : summary.title(),
                null,
                member == null ? null : member.id(),
                member == null ? line.member() : member.name(),
                null,
                null,
                null);
        try {
            if (paper == null) {
                return row.withProblem(
                        papers.isEmpty()
                                ? "No paper of the library is “" + line.paper() + "”."
                                : "Several papers are “" + line.paper() + "”. Name it by its id.");
            }
            if (member == null) {
                return row.withProblem(unclear(line.member(), members));
            }
            PaperRole role = PaperRole.of(line.role());
            AssignmentPlan plan =
                    new AssignmentPlan(member.id(), role, day(line.due()), meeting(context, line.meeting(), paper));
            BulkRow whole = new BulkRow(
                    line.number(),
                    paper,
                    row.title(),
                    role,
                    member.id(),
                    member.name(),
                    plan.due(),
                    plan.meeting(),
                    null);
            if (context.now().declined(member.id(), paper)) {
                return whole.withProblem(member.name() + " has declined it.");
            }
            Hindrance against = context.now().against(paper, plan).orElse(null);
            context.now().reckon(paper, plan);
            return against == null ? whole : whole.withProblem(member.name() + " " + against.said() + ".");
        } catch (InvalidInputException e) {
            return row.withProblem(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable MeetingId meeting(Context context, String text, PaperId paper) {
        if (text.isEmpty()) {
            return meetingOf(context.coming(), paper);
        }
        return context.coming().stream()
                .filter(it -> it.id().toString().equals(text)
                        || it.startsAt()
                                .atZone(context.group().zone())
                                .toLocalDate()
                                .toString()
                                .equals(text))
                .map(MeetingDetails::id)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "meeting", "No coming meeting is “" + text + "”. Name its day like 2027-03-25."));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("due", "“" + text + "” is no day. Write it like 2027-03-25.");
        }
    }

    private static @Nullable MeetingId meetingOf(List<MeetingDetails> coming, PaperId paper) {
        return coming.stream()
                .filter(it -> it.agenda().contains(paper))
                .map(MeetingDetails::id)
                .findFirst()
                .orElse(null);
    }

    private static String unclear(String name, List<Assignee> found) {
        return found.isEmpty()
                ? "Nobody who takes assignments is called “" + name + "”."
                : "Several members are called “" + name + "”. Write the whole name.";
    }
}
