package org.colloquium.assignment.ui;

import java.util.Set;
import org.colloquium.assignment.AssignmentsChanged;
import org.colloquium.assignment.BoardService;
import org.colloquium.common.ui.DrawerEntry;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.group.GroupId;
import org.springframework.stereotype.Component;

/** Assignments in the drawer, with how many the reader has still to do. */
@Component
class AssignmentsPlace implements DrawerEntry {
    private final BoardService board;

    AssignmentsPlace(BoardService board) {
        this.board = board;
    }

    @Override
    public String label() {
        return "Assignments";
    }

    @Override
    public String icon() {
        return "list";
    }

    @Override
    public String path() {
        return "assignments";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Count count(GroupPlace group) {
        return new Count(board.countMine(new GroupId(group.id())), true);
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return Set.of(AssignmentsChanged.topic(new GroupId(group.id())).name());
    }
}
