package org.colloquium.assignment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Proposes for the tests of other features. */
@TestComponent
public class TestProposals {
    private final ProposalService proposals;

    TestProposals(ProposalService proposals) {
        this.proposals = proposals;
    }

    /** One member in each role on each of the papers. */
    public static ProposalTerms terms(@Nullable MeetingId meeting, List<String> roles, PaperId... papers) {
        List<Piece> pieces = Stream.of(papers)
                .map(paper ->
                        new Piece(paper, meeting, roles.stream().collect(Collectors.toMap(PaperRole::of, role -> 1))))
                .toList();
        return new ProposalTerms(pieces, 0, null, false, List.of());
    }

    /** A draft of presenters, by the group's organiser. */
    public ProposalBoard draft(TestGroup.Cast cast, @Nullable MeetingId meeting, PaperId... papers) {
        return draft(cast.organiser(), cast, terms(meeting, List.of("presenter"), papers));
    }

    public ProposalBoard draft(AccountId by, TestGroup.Cast cast, ProposalTerms terms) {
        ProposalOutcome outcome =
                TestAccounts.as(by, () -> proposals.propose(cast.group(), terms, null, 7L, Progress.NONE));
        if (outcome instanceof ProposalOutcome.Drafted it) {
            return it.board();
        }
        throw new AssertionError("No draft but " + outcome);
    }
}
