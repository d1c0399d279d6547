package org.colloquium.assignment.ui;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.Board;
import org.colloquium.common.ui.Words;

/** What a member has and how far it is, in words. */
final class Load {
    private Load() {}

    static List<AssignmentDetails> of(Board board, Assignee who) {
        return board.assignments().stream()
                .filter(it -> it.member().equals(who.id()))
                .toList();
    }

    /** "Two open, one done, one declined." */
    static String words(List<AssignmentDetails> has) {
        List<String> parts = new ArrayList<>();
        count(parts, has, AssignmentState.OPEN, "open");
        count(parts, has, AssignmentState.STARTED, "begun");
        count(parts, has, AssignmentState.DONE, "done");
        count(parts, has, AssignmentState.DECLINED, "declined");
        return parts.isEmpty() ? "Nothing yet." : Words.sentence(String.join(", ", parts)) + ".";
    }

    private static void count(List<String> parts, List<AssignmentDetails> has, AssignmentState state, String word) {
        long count = has.stream().filter(it -> it.state() == state).count();
        if (count > 0) {
            parts.add(Words.number(count) + " " + word);
        }
    }
}
