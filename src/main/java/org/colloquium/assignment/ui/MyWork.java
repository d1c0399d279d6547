package org.colloquium.assignment.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.AssignmentsChanged;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.PaperRole;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.paper.PaperId;
import org.springframework.stereotype.Component;

/** What I am assigned to, on home, and what others did with their assignments. */
@Component
class MyWork implements HomeEntry {
    private final BoardService board;
    private final Desk desk;

    MyWork(BoardService board, Desk desk) {
        this.board = board;
        this.desk = desk;
    }

    @Override
    public List<Duty> duties(GroupPlace group) {
        Board mine = board.mine(new GroupId(group.id()));
        return mine.assignments().stream().map(it -> duty(group, mine, it)).toList();
    }

    @Override
    public List<Happening> happenings(GroupPlace group, Instant since, int most) {
        Board news = board.news(new GroupId(group.id()), since, most);
        List<Happening> happenings = new ArrayList<>();
        Map<Act, List<String>> assigned = new LinkedHashMap<>();
        for (AssignmentDetails it : news.assignments()) {
            Assignee who = news.person(it.member());
            if (!it.state().unfinished() && it.markedAt() != null) {
                happenings.add(marked(group, news, it, it.markedAt()));
            } else {
                Act act = new Act(
                        it.assignedBy(),
                        it.assignedAt(),
                        it.paper(),
                        it.role(),
                        it.assignedBy().equals(it.member()));
                assigned.computeIfAbsent(act, any -> new ArrayList<>()).add(who.me() ? "you" : who.name());
            }
        }
        assigned.forEach((act, names) -> happenings.add(assigned(group, news, act, names)));
        return happenings;
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return Set.of(AssignmentsChanged.topic(new GroupId(group.id())).name());
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> margin(GroupPlace group) {
        Board free = board.free(new GroupId(group.id()));
        return free.slots().isEmpty() && free.offered().isEmpty()
                ? Optional.empty()
                : Optional.of(new ForTaking(desk, group, free));
    }

    @Override
    public int order() {
        return 20;
    }

    private static Duty duty(GroupPlace group, Board mine, AssignmentDetails it) {
        MeetingDetails meeting = mine.meeting(it.meeting());
        if (meeting != null && meeting.isOver(Instant.now())) {
            return new Duty(
                    meeting.startsAt(),
                    null,
                    mine.title(it.paper()),
                    true,
                    AssignmentWords.youDid(it.role(), "it", meeting, group.zone()) + " Is it done?",
                    "Answer",
                    group.path(MyWorkView.PATH));
        }
        return new Duty(
                it.due() == null && meeting != null ? meeting.startsAt() : null,
                it.due(),
                mine.title(it.paper()),
                true,
                AssignmentWords.act(it.role()) + ". " + AssignmentWords.youAre(it.role())
                        + (it.state() == AssignmentState.STARTED ? " You have begun." : ""),
                AssignmentWords.act(it.role()),
                path(group, it.paper()));
    }

    private static Happening marked(GroupPlace group, Board news, AssignmentDetails it, Instant when) {
        boolean done = it.state() == AssignmentState.DONE;
        return new Happening(
                when,
                it.member().value(),
                (done ? "is done as " : "declined to be ") + it.role() + " of",
                news.title(it.paper()),
                true,
                path(group, it.paper()),
                it.reason());
    }

    private static Happening assigned(GroupPlace group, Board news, Act act, List<String> names) {
        return new Happening(
                act.when(),
                act.by().value(),
                act.taken()
                        ? "takes the part of " + act.role() + " of"
                        : "made " + Words.list(names) + " " + act.role() + (names.size() == 1 ? "" : "s") + " of",
                news.title(act.paper()),
                true,
                path(group, act.paper()),
                null);
    }

    private static String path(GroupPlace group, PaperId paper) {
        return group.path("papers/" + paper);
    }

    private record Act(AccountId by, Instant when, PaperId paper, PaperRole role, boolean taken) {}
}
