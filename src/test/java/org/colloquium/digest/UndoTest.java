package org.colloquium.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.digest.TestDigests.page;

import java.util.List;
import java.util.Objects;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.colloquium.paper.Removed;
import org.colloquium.paper.SeenIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class UndoTest extends IntegrationTest {
    @Autowired
    DigestService digests;

    @Autowired
    DraftService drafts;

    @Autowired
    TestDigests add;

    @Autowired
    TestGroup stage;

    @Autowired
    TestNotes notes;

    @Autowired
    PaperTitles titles;

    @Autowired
    SeenIn seen;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void whatSomebodyNotedOrMarkedStays() {
        DigestSummary digest = add.add(cast, cast.member(), page("Alpha", 5));
        PaperId noted = paper(digest, 1);
        PaperId marked = paper(digest, 3);
        notes.write(cast.otherMember(), noted, "Keep this one");
        database.sql("""
                        insert into paper_state (paper_id, account_id, reading, hidden, saved, remark, share_remark,
                                                 changed_at)
                        values (?, ?, 'UNREAD', false, true, '', false, now())""").params(marked.value(), cast.otherMember().value()).update();
        Removed removed = as(cast.member(), () -> digests.undo(digest.id()));
        assertThat(removed.removed()).isEqualTo(3);
        assertThat(removed.kept()).extracting(Removed.Kept::id).containsExactlyInAnyOrder(noted, marked);
        assertThat(removed.kept()).noneMatch(it -> it.why().isBlank());
        assertThat(as(cast.guest(), () -> titles.search(cast.group(), "", 10))).hasSize(2);
        assertThat(seen.choices(cast.group())).isEmpty();
        assertThat(seen.of(cast.group(), List.of(noted))).isEmpty();
    }

    @Test
    void afterwardsItIsADraftOfItsMakerAndCanBeImportedAgain() {
        DigestSummary digest = add.add(cast, cast.member(), page("Alpha", 5));
        assertThat(as(cast.organiser(), () -> digests.undo(digest.id())).removed())
                .isEqualTo(5);
        assertThat(as(cast.organiser(), () -> digests.list(cast.group(), new PageRequest(5, null)))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> as(cast.organiser(), () -> digests.summary(digest.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(cast.member(), () -> digests.result(digest.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(cast.member(), () -> digests.undo(digest.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(cast.member(), () -> drafts.mine(cast.group())))
                .extracting(DigestSummary::id)
                .containsExactly(digest.id());
        DigestSummary again = add.add(cast, cast.otherMember(), page("Alpha", 5));
        assertThat(again.added()).isEqualTo(5);
        assertThat(as(cast.member(), () -> drafts.mine(cast.group()))).isEmpty();
    }

    @Test
    void aPaperSeenLaterTooStaysAndGoesWithThat() {
        DigestSummary first = add.add(cast, cast.member(), page("Alpha", 3));
        DigestSummary second = add.add(cast, cast.member(), page("Alpha", 5));
        PaperId shared = paper(first, 0);
        Removed one = as(cast.member(), () -> digests.undo(first.id()));
        assertThat(one.removed()).isZero();
        assertThat(one.kept()).hasSize(3).allMatch(it -> it.why().startsWith("also seen in the digest of 18 March"));
        assertThat(as(cast.guest(), () -> titles.of(cast.group(), List.of(shared))))
                .hasSize(1);
        Removed two = as(cast.member(), () -> digests.undo(second.id()));
        assertThat(two.removed()).isEqualTo(5);
        assertThat(as(cast.guest(), () -> titles.search(cast.group(), "", 10))).isEmpty();
    }

    @Test
    void whatOthersAddedBeforeStays() {
        add.add(cast, cast.organiser(), page("Alpha", 3));
        DigestSummary second = add.add(cast, cast.member(), page("Alpha", 5));
        Removed removed = as(cast.member(), () -> digests.undo(second.id()));
        assertThat(removed.removed()).isEqualTo(2);
        assertThat(removed.kept()).isEmpty();
        assertThat(as(cast.guest(), () -> titles.search(cast.group(), "", 10))).hasSize(3);
    }

    @Test
    void aMemberUndoesOwnImportsOnlyAnOrganiserAny() {
        DigestSummary mine = add.add(cast, cast.member(), page("Alpha", 3));
        for (AccountId refused : List.of(cast.guest(), cast.otherMember())) {
            assertThatThrownBy(() -> as(refused, () -> digests.undo(mine.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (AccountId stranger : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> as(stranger, () -> digests.undo(mine.id())))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> digests.undo(mine.id())).isInstanceOf(AuthenticationException.class);
        assertThat(as(cast.owner(), () -> digests.undo(mine.id())).removed()).isEqualTo(3);
    }

    @Test
    void twoWhoUndoAtOnceDoItOnce() throws InterruptedException {
        DigestSummary digest = add.add(cast, cast.member(), page("Alpha", 20));
        List<Object> ends = Threads.race(
                () -> as(cast.member(), () -> digests.undo(digest.id())),
                () -> as(cast.owner(), () -> digests.undo(digest.id())));
        assertThat(ends).filteredOn(Removed.class::isInstance).hasSize(1);
        assertThat(ends).filteredOn(NotFoundException.class::isInstance).hasSize(1);
    }

    private PaperId paper(DigestSummary digest, int place) {
        return Objects.requireNonNull(as(cast.owner(), () -> digests.result(digest.id()))
                .entries()
                .get(place)
                .paper());
    }
}
