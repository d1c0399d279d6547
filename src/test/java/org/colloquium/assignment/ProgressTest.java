package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class ProgressTest extends IntegrationTest {
    @Autowired
    AssignmentService assignments;

    @Autowired
    BoardService board;

    @Autowired
    PaperMerging merging;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestNotes notes;

    @Autowired
    TestAssignments given;

    TestGroup.Cast cast;
    PaperId clip;
    AssignmentId mine;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
        mine = given.assign(cast, clip, cast.member(), "presenter");
    }

    @Test
    void openingThePaperBeginsTheWorkUntilTheMemberSaysOtherwise() {
        AssignmentId other = given.assign(cast, clip, cast.otherMember(), "reader");
        run(cast.member(), () -> assignments.opened(clip));
        assertThat(seen(cast.guest(), mine).state()).isEqualTo(AssignmentState.STARTED);
        assertThat(seen(cast.guest(), other).state()).isEqualTo(AssignmentState.OPEN);
        as(cast.member(), () -> assignments.mark(mine, Mark.of(AssignmentState.OPEN)));
        run(cast.member(), () -> assignments.opened(clip));
        assertThat(seen(cast.guest(), mine).state()).isEqualTo(AssignmentState.OPEN);
    }

    @Test
    void aPublishedNoteIsToldToItsAuthorAlone() {
        notes.write(cast.otherMember(), clip, "Somebody else's words");
        assertThat(seen(cast.member(), mine).notedAt()).isNull();
        int before = seen(cast.guest(), mine).version();
        notes.write(cast.member(), clip, "My words about it");
        assertThat(seen(cast.member(), mine).notedAt()).isNotNull();
        for (AccountId who : new AccountId[] {cast.organiser(), cast.otherMember(), cast.guest()}) {
            assertThat(seen(who, mine).notedAt()).isNull();
            assertThat(seen(who, mine).version()).isEqualTo(before);
            assertThat(as(who, () -> board.current(cast.group())).assignments()).allMatch(it -> it.notedAt() == null);
        }
    }

    @Test
    void whoeverHasItAnewHasNotNotedIt() {
        notes.write(cast.member(), clip, "My words about it");
        as(cast.organiser(), () -> assignments.revise(mine, it -> it.withMember(cast.otherMember()), null));
        assertThat(seen(cast.otherMember(), mine).notedAt()).isNull();
    }

    @Test
    void aMergedPaperCountsAsItsWork() {
        PaperId other = papers.add(cast.group(), "CLIP, once more");
        as(cast.organiser(), () -> merging.merge(other, clip));
        run(cast.member(), () -> assignments.opened(other));
        notes.write(cast.member(), other, "My words about it");
        assertThat(seen(cast.member(), mine).state()).isEqualTo(AssignmentState.STARTED);
        assertThat(seen(cast.member(), mine).notedAt()).isNotNull();
    }

    @Test
    void onlyMembersBegin() {
        assertThatThrownBy(() -> run(cast.guest(), () -> assignments.opened(clip)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> run(cast.stranger(), () -> assignments.opened(clip)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assignments.opened(clip)).isInstanceOf(AuthenticationException.class);
    }

    private AssignmentDetails seen(AccountId who, AssignmentId id) {
        return as(who, () -> board.details(id));
    }
}
