package org.colloquium.triage.ui;

import java.util.List;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.StateChange;
import org.colloquium.vote.OpenVote;

/** What a key does with a paper. */
record Marks(TriageDesk desk, GroupId group) {
    /**
     * @param verb {@code vote}, {@code save} or {@code hide}
     * @param altogether whether a vote that was the first on its ballot is withdrawn, not emptied
     * @return whether it was the first vote on a ballot
     */
    boolean mark(PaperId paper, String verb, boolean on, boolean altogether) {
        switch (verb) {
            case "save" -> desk.states().change(paper, StateChange.saved(on));
            case "hide" -> desk.states().change(paper, StateChange.hidden(on));
            case "vote" -> {
                return vote(paper, on, altogether);
            }
            default -> throw new IllegalArgumentException(verb);
        }
        return false;
    }

    private boolean vote(PaperId paper, boolean on, boolean altogether) {
        OpenVote open = desk.approvals().open(group, List.of(paper)).get(paper);
        if (open == null) {
            if (on) {
                desk.upvotes().give(paper);
            } else {
                desk.upvotes().withdraw(paper);
            }
            return false;
        }
        if (on) {
            return desk.approvals().approve(open.ballot(), open.candidate());
        }
        desk.approvals().takeBack(open.ballot(), open.candidate(), altogether);
        return false;
    }
}
