package org.colloquium.vote.ui;

import java.util.List;
import java.util.function.Consumer;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperKey;
import org.colloquium.vote.ApprovalService;
import org.colloquium.vote.OpenVote;
import org.colloquium.vote.UpvoteService;
import org.springframework.stereotype.Component;

/** Approves of a paper on the open ballot that holds it, or upvotes it where there is none. */
@Component
class VoteKey implements PaperKey {
    private final ApprovalService approvals;
    private final UpvoteService upvotes;

    VoteKey(ApprovalService approvals, UpvoteService upvotes) {
        this.approvals = approvals;
        this.upvotes = upvotes;
    }

    @Override
    public String cap() {
        return "V";
    }

    @Override
    public String does() {
        return "approve on the open ballot, else upvote";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Action action() {
        return Action.VOTE;
    }

    @Override
    public void press(GroupDetails group, PaperId paper, Consumer<Done> done) {
        OpenVote open = approvals.open(group.id(), List.of(paper)).get(paper);
        done.accept(open == null ? upvote(paper) : approve(open));
    }

    private Done upvote(PaperId paper) {
        if (upvotes.of(paper).mine()) {
            upvotes.withdraw(paper);
            return new Done("No longer upvoted", () -> upvotes.give(paper));
        }
        upvotes.give(paper);
        return new Done("Upvoted", () -> upvotes.withdraw(paper));
    }

    private Done approve(OpenVote open) {
        if (open.approved()) {
            approvals.takeBack(open.ballot(), open.candidate(), false);
            return new Done("No longer approved", () -> approvals.approve(open.ballot(), open.candidate()));
        }
        boolean first = approvals.approve(open.ballot(), open.candidate());
        return new Done("Approved", () -> approvals.takeBack(open.ballot(), open.candidate(), first));
    }
}
