package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.digest.DigestService;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.Removed;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class UpvoteServiceTest extends IntegrationTest {
    @Autowired
    UpvoteService upvotes;

    @Autowired
    ApprovalService approvals;

    @Autowired
    VoteService votes;

    @Autowired
    PaperMerging merging;

    @Autowired
    LibraryService library;

    @Autowired
    PaperService paperService;

    @Autowired
    DigestService digestService;

    @Autowired
    TestDigests digests;

    @Autowired
    TestBallots ballots;

    @Autowired
    TestPapers papers;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Learning to prompt");
    }

    @Test
    void everyMemberUpvotesOnce() {
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member())) {
            as(who, () -> upvotes.give(paper));
        }
        Instant first = as(cast.member(), () -> upvotes.of(paper)).mineAt();
        Upvotes again = as(cast.member(), () -> upvotes.give(paper));
        assertThat(again).isEqualTo(new Upvotes(3, first));
        assertThat(again.others()).isEqualTo(2);
        assertThat(as(cast.guest(), () -> upvotes.of(paper))).isEqualTo(new Upvotes(3, null));
        run(cast.member(), () -> {
            upvotes.withdraw(paper);
            assertThat(upvotes.withdraw(paper)).isEqualTo(new Upvotes(2, null));
        });
    }

    @Test
    void guestsStrangersAndNobodyDoNot() {
        assertThatThrownBy(() -> as(cast.guest(), () -> upvotes.give(paper))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.guest(), () -> upvotes.withdraw(paper)))
                .isInstanceOf(AccessDeniedException.class);
        AccountId disabled = stage.join(cast.group(), "Dora Disabled", Role.OWNER);
        accounts.disable(disabled);
        for (AccountId who : List.of(cast.stranger(), cast.administrator(), disabled)) {
            assertThatThrownBy(() -> as(who, () -> upvotes.give(paper))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> upvotes.of(paper))).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> upvotes.give(paper)).isInstanceOf(AuthenticationException.class);
        assertThat(as(cast.owner(), () -> upvotes.of(paper))).isEqualTo(Upvotes.NONE);
    }

    @Test
    void theDatabaseItselfHoldsOneEach() {
        as(cast.member(), () -> upvotes.give(paper));
        assertThatThrownBy(() -> database.sql("insert into upvote values (?, ?, now())")
                        .params(paper.value(), cast.member().value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("one_upvote_each");
    }

    @Test
    void theQueryLanguageKnowsThem() {
        PaperId two = papers.add(cast.group(), "Two");
        PaperId none = papers.add(cast.group(), "None");
        as(cast.owner(), () -> upvotes.give(two));
        as(cast.member(), () -> upvotes.give(two));
        as(cast.member(), () -> upvotes.give(paper));
        assertThat(found(cast.guest(), "upvotes>=2")).containsExactly(two);
        assertThat(found(cast.guest(), "upvotes:1..2")).containsExactlyInAnyOrder(two, paper);
        assertThat(found(cast.guest(), "upvotes:0")).containsExactly(none);
        assertThat(found(cast.guest(), "upvotes<2")).containsExactlyInAnyOrder(none, paper);
        assertThat(found(cast.owner(), "is:upvoted")).containsExactly(two);
        assertThat(found(cast.owner(), "-is:upvoted")).containsExactlyInAnyOrder(none, paper);
        assertThat(as(cast.owner(), () -> library.read(cast.group(), "upvotes>=2 is:upvoted"))
                        .parts())
                .extracting(it -> it.text())
                .containsSubsequence("upvotes", " two or more", "is", " upvoted by you");
    }

    @Test
    void whatIsUpvotedStaysWhenItsImportIsUndone() {
        DigestSummary digest = digests.add(cast, cast.member(), TestDigests.page("Upvoting", 3));
        PaperId kept = found(cast.member(), "upvoting").getFirst();
        as(cast.owner(), () -> upvotes.give(kept));
        Removed removed = as(cast.member(), () -> digestService.undo(digest.id()));
        assertThat(removed.removed()).isEqualTo(2);
        assertThat(removed.kept()).containsExactly(new Removed.Kept(kept, "is upvoted"));
        assertThatThrownBy(() -> run(cast.owner(), () -> paperService.delete(kept, null)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("is upvoted");
    }

    @Test
    void onePaperAtATimeIsApprovedWhereItIsPutToTheVote() {
        BallotDetails ballot = ballots.open(cast);
        List<PaperId> on = ballot.paperIds();
        run(cast.member(), () -> {
            assertThat(approvals.open(cast.group(), List.of(on.getFirst(), paper)))
                    .isEqualTo(Map.of(
                            on.getFirst(), new OpenVote(ballot.id(), on.getFirst(), ballot.title(), false, false)));
            assertThat(approvals.approve(ballot.id(), on.get(0))).isTrue();
            assertThat(approvals.approve(ballot.id(), on.get(1))).isFalse();
            upvotes.give(paper);
            assertThat(approvals.chosen(cast.group(), List.of(paper, on.get(0), on.get(1), on.get(2))))
                    .containsExactlyInAnyOrder(paper, on.get(0), on.get(1));
            approvals.takeBack(ballot.id(), on.get(1), false);
            assertThat(approvals.open(cast.group(), on.subList(0, 2)))
                    .isEqualTo(Map.of(
                            on.get(0), new OpenVote(ballot.id(), on.get(0), ballot.title(), false, true),
                            on.get(1), new OpenVote(ballot.id(), on.get(1), ballot.title(), false, false)));
            approvals.takeBack(ballot.id(), on.get(0), true);
            assertThat(votes.mine(ballot.id())).isEmpty();
            approvals.approve(ballot.id(), on.get(0));
            approvals.takeBack(ballot.id(), on.get(0), false);
            assertThat(votes.mine(ballot.id()).orElseThrow().answer()).isEqualTo(Map.of("approve", List.of()));
        });
        assertThatThrownBy(() -> as(cast.guest(), () -> approvals.approve(ballot.id(), on.getFirst())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(cast.guest(), () -> approvals.open(cast.group(), on))).isEmpty();
        AccountId later = stage.join(cast.group(), "Lara Later", Role.MEMBER);
        assertThatThrownBy(() -> as(later, () -> approvals.approve(ballot.id(), on.getFirst())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void upvotesAndApprovalsOfMergedPapersAreTheWorks() {
        BallotDetails ballot = ballots.open(cast);
        PaperId onBallot = ballot.paperIds().getFirst();
        for (AccountId who : List.of(cast.owner(), cast.member())) {
            as(who, () -> upvotes.give(onBallot));
        }
        as(cast.member(), () -> upvotes.give(paper));
        as(cast.owner(), () -> merging.merge(paper, onBallot));
        run(cast.member(), () -> {
            assertThat(upvotes.of(paper).count()).isEqualTo(2);
            assertThat(upvotes.of(onBallot).count()).isEqualTo(2);
            assertThat(approvals.open(cast.group(), List.of(paper)))
                    .isEqualTo(Map.of(paper, new OpenVote(ballot.id(), onBallot, ballot.title(), false, false)));
            approvals.approve(ballot.id(), onBallot);
            assertThat(approvals.chosen(cast.group(), List.of(paper))).containsExactly(paper);
            assertThat(upvotes.withdraw(paper)).isEqualTo(new Upvotes(1, null));
            assertThat(found(cast.member(), "is:upvoted")).isEmpty();
        });
        assertThat(found(cast.owner(), "upvotes:1 is:upvoted")).containsExactly(paper);
        as(cast.organiser(), () -> upvotes.give(onBallot));
        run(cast.owner(), () -> merging.unmerge(onBallot));
        assertThat(as(cast.guest(), () -> upvotes.of(paper)).count()).isEqualTo(1);
        assertThat(as(cast.owner(), () -> upvotes.of(onBallot)).count()).isEqualTo(1);
    }

    @Test
    void whatGatheredVotesWithinATimeIsReadOffTheirHours() {
        PaperId two = papers.add(cast.group(), "Two");
        PaperId none = papers.add(cast.group(), "None");
        Instant start = Instant.parse("2026-10-01T12:00:00Z");
        upvotedAt(paper, cast.owner(), start.minusSeconds(1));
        upvotedAt(paper, cast.member(), start);
        upvotedAt(two, cast.owner(), start.plusSeconds(2));
        upvotedAt(two, cast.member(), start.plusSeconds(3));
        upvotedAt(none, cast.member(), start.plusSeconds(60));
        TestGroup.Cast others = stage.make();
        upvotedAt(papers.add(others.group(), "Elsewhere"), others.member(), start);
        assertThat(as(cast.guest(), () -> upvotes.gathered(cast.group(), start, start.plusSeconds(60), 9)))
                .containsExactly(new Gathered(two, 2), new Gathered(paper, 1));
        assertThat(as(cast.guest(), () -> upvotes.gathered(cast.group(), Instant.EPOCH, start.plusSeconds(60), 1)))
                .containsExactly(new Gathered(paper, 2));
        as(cast.owner(), () -> merging.merge(paper, two));
        assertThat(as(cast.guest(), () -> upvotes.gathered(cast.group(), start, start.plusSeconds(60), 9)))
                .containsExactly(new Gathered(paper, 2));
        for (AccountId who : List.of(cast.stranger(), cast.administrator(), others.owner())) {
            assertThatThrownBy(() -> as(who, () -> upvotes.gathered(cast.group(), Instant.EPOCH, start, 9)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> upvotes.gathered(cast.group(), Instant.EPOCH, start, 9))
                .isInstanceOf(AuthenticationException.class);
    }

    private void upvotedAt(PaperId which, AccountId who, Instant when) {
        as(who, () -> upvotes.give(which));
        database.sql("update upvote set upvoted_at = ? where paper_id = ? and member_id = ?")
                .params(Timestamp.from(when), which.value(), who.value())
                .update();
    }

    private List<PaperId> found(AccountId who, String words) {
        return as(who, () -> library.find(cast.group(), LibraryQuery.ALL.withWords(words)));
    }
}
