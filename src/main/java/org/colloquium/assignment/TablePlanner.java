package org.colloquium.assignment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.StoredTime;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupService;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out row by row what a table comes to, in as many queries for many rows as for one. */
@Component
class TablePlanner {
    private final BulkPapers written;
    private final EligibilityReader rules;
    private final Assignees assignees;
    private final PaperTitles titles;
    private final MeetingService meetings;
    private final GroupService groups;

    TablePlanner(
            BulkPapers written,
            EligibilityReader rules,
            Assignees assignees,
            PaperTitles titles,
            MeetingService meetings,
            GroupService groups) {
        this.written = written;
        this.rules = rules;
        this.assignees = assignees;
        this.titles = titles;
        this.meetings = meetings;
        this.groups = groups;
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
                new ComingMeetings(meetings.coming(group)),
                rules.of(group, papers));
        return new BulkPlan(table.lines().stream().map(it -> row(context, it)).toList());
    }

    private record Context(
            GroupDetails group,
            Map<String, List<PaperId>> found,
            Map<PaperId, PaperSummary> titles,
            BulkMembers members,
            ComingMeetings coming,
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
                return row.withProblem(BulkMembers.unclear(line.member(), members));
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
        return text.isEmpty()
                ? context.coming().of(paper)
                : context.coming()
                        .find(text, context.group().zone())
                        .orElseThrow(() -> new InvalidInputException(
                                "meeting", "No coming meeting is “" + text + "”. Name its day like 2027-03-25."));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : StoredTime.day("due", LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("due", "“" + text + "” is no day. Write it like 2027-03-25.");
        }
    }
}
