package org.colloquium.assignment.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.AssignmentsChanged;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.Mark;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.live.Topic;
import org.colloquium.meeting.AgendaRoles;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.springframework.stereotype.Component;

/** Tells meetings who does what there, and asks whether it was done; who declined is left out. */
@Component
class WorkAtMeetings implements AgendaRoles {
    private final BoardService board;
    private final Desk desk;

    WorkAtMeetings(BoardService board, Desk desk) {
        this.board = board;
        this.desk = desk;
    }

    @Override
    public Map<PaperId, List<Part>> at(GroupId group, MeetingId meeting) {
        Board work = board.at(group, meeting);
        return work.assignments().stream()
                .filter(it -> it.state() != AssignmentState.DECLINED)
                .sorted(Comparator.comparing(AssignmentDetails::role))
                .collect(Collectors.groupingBy(
                        AssignmentDetails::paper, Collectors.mapping(it -> part(work, it), Collectors.toList())));
    }

    @Override
    public List<Question> questions(GroupDetails group, MeetingDetails meeting) {
        Board work = board.at(group.id(), meeting.id());
        return work.assignments().stream()
                .filter(it ->
                        it.state().unfinished() && work.person(it.member()).me())
                .sorted(Comparator.comparing(AssignmentDetails::role))
                .map(it -> question(group, work, it, meeting))
                .toList();
    }

    @Override
    public Topic topic(GroupId group) {
        return AssignmentsChanged.topic(group);
    }

    private Question question(GroupDetails group, Board work, AssignmentDetails it, MeetingDetails meeting) {
        String title = work.title(it.paper());
        return new Question(
                AssignmentWords.youDid(it.role(), "“" + title + "”", meeting, group.zone()),
                it.role() + " of " + title,
                () -> desk.assignments().mark(it.id(), Mark.of(AssignmentState.DONE)),
                () -> desk.postponements().postpone(it.id()));
    }

    private static Part part(Board work, AssignmentDetails assignment) {
        Assignee who = work.person(assignment.member());
        return new Part(
                who.id(),
                who.name(),
                who.colour(),
                AssignmentWords.does(who, assignment.role()),
                assignment.state() == AssignmentState.DONE ? "done" : "");
    }
}
