package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Listing;
import org.colloquium.common.MalformedException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.StaleVersionException;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class NoteServiceTest extends IntegrationTest {
    private static final PageRequest PAGE = new PageRequest(50, null);

    @Autowired
    NoteService notes;

    @Autowired
    ReplyService replies;

    @Autowired
    NoteOverview overview;

    @Autowired
    DeletedTexts deletedTexts;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
    }

    @Test
    void membersWriteAndGuestsOnlyRead() {
        for (AccountId writer : List.of(cast.owner(), cast.organiser(), cast.member())) {
            NoteId note = written.write(writer, paper, "A note");
            written.reply(cast.otherMember(), note, "A reply");
        }
        assertThat(list(cast.guest()).items())
                .hasSize(3)
                .allMatch(it -> it.replies().size() == 1);
        NoteId note = list(cast.guest()).items().getFirst().id();
        assertThatThrownBy(() -> written.write(cast.guest(), paper, "Mine")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> written.reply(cast.guest(), note, "Mine")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void outsidersFindNothing() {
        NoteId note = written.write(cast.member(), paper, "A note");
        AccountId disabled = stage.join(cast.group(), "Dora", Role.OWNER);
        accounts.disable(disabled);
        for (AccountId who : List.of(cast.stranger(), cast.administrator(), disabled)) {
            assertThatThrownBy(() -> list(who)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> TestAccounts.as(who, () -> notes.find(note)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> written.write(who, paper, "x")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> written.reply(who, note, "x")).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> notes.list(paper, PAGE)).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> notes.find(note)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void onlyItsAuthorChangesANoteOrReply() {
        NoteId note = written.write(cast.member(), paper, "A note");
        ReplyId reply = written.reply(cast.member(), note, "A reply");
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.otherMember(), cast.guest())) {
            assertThatThrownBy(() -> edit(who, note, "Mine now", null)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> TestAccounts.run(who, () -> notes.delete(note, null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> TestAccounts.as(who, () -> replies.edit(reply, "Mine now", null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> TestAccounts.run(who, () -> replies.delete(reply, null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(edit(cast.member(), note, "Better", null).text().markdown()).isEqualTo("Better");
        assertThat(TestAccounts.as(cast.member(), () -> replies.edit(reply, "Better", null))
                        .text()
                        .editedAt())
                .isNotNull();
    }

    @Test
    void moderatorsHideWhatOthersWrote() {
        NoteId note = written.write(cast.member(), paper, "Rude");
        ReplyId reply = written.reply(cast.member(), note, "Ruder");
        for (AccountId who : List.of(cast.otherMember(), cast.guest())) {
            assertThatThrownBy(() -> TestAccounts.as(who, () -> notes.hide(note, "no")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (AccountId moderator : List.of(cast.organiser(), cast.owner())) {
            TestAccounts.as(moderator, () -> notes.hide(note, "off topic"));
            TestAccounts.as(moderator, () -> replies.hide(reply, "off topic"));
            NoteDetails others = list(cast.otherMember()).items().getFirst();
            assertThat(others.text().markdown()).isNull();
            assertThat(others.text().hiddenReason()).isNull();
            assertThat(others.replies().getFirst().text().markdown()).isNull();
            assertThat(list(cast.member()).items().getFirst().text().markdown()).isEqualTo("Rude");
            assertThat(list(moderator).items().getFirst().text().hiddenReason()).isEqualTo("off topic");
            assertThat(count(cast.otherMember())).isZero();
            assertThat(count(cast.member())).isOne();
            assertThat(count(moderator)).isOne();
            assertThat(news(cast.otherMember())).isEmpty();
            TestAccounts.as(moderator, () -> notes.unhide(note));
            TestAccounts.as(moderator, () -> replies.unhide(reply));
            assertThat(list(cast.otherMember()).items().getFirst().text().markdown())
                    .isEqualTo("Rude");
        }
    }

    @Test
    void ofTwoEditsAtOnceOneIsToldAndNothingIsLost() throws Exception {
        for (int round = 0; round < 10; round++) {
            NoteId note = written.write(cast.member(), paper, "First");
            int seen = find(note).text().version();
            List<Object> ends = Threads.race(
                    () -> edit(cast.member(), note, "From the laptop", seen),
                    () -> edit(cast.member(), note, "From the phone", seen));
            assertThat(ends).filteredOn(NoteDetails.class::isInstance).hasSize(1);
            assertThat(ends).filteredOn(StaleVersionException.class::isInstance).hasSize(1);
            NoteDetails won = (NoteDetails) ends.stream()
                    .filter(NoteDetails.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(find(note).text().markdown()).isEqualTo(won.text().markdown());
        }
    }

    @Test
    void ofTwoEditsOfAReplyAtOnceOneIsTold() throws Exception {
        NoteId note = written.write(cast.member(), paper, "First");
        ReplyId reply = written.reply(cast.member(), note, "Reply");
        List<Object> ends = Threads.race(
                () -> TestAccounts.as(cast.member(), () -> replies.edit(reply, "From the laptop", 0)),
                () -> TestAccounts.as(cast.member(), () -> replies.edit(reply, "From the phone", 0)));
        assertThat(ends).filteredOn(StaleVersionException.class::isInstance).hasSize(1);
    }

    @Test
    void withoutAVersionTheLaterEditApplies() {
        NoteId note = written.write(cast.member(), paper, "First");
        edit(cast.member(), note, "Second", 0);
        assertThatThrownBy(() -> edit(cast.member(), note, "Third", 0)).isInstanceOf(StaleVersionException.class);
        assertThat(edit(cast.member(), note, "Third", null).text().markdown()).isEqualTo("Third");
    }

    @Test
    void aDeletedNoteLeavesAPlaceForItsReplies() {
        NoteId alone = written.write(cast.member(), paper, "Alone");
        NoteId answered = written.write(cast.member(), paper, "Answered");
        ReplyId reply = written.reply(cast.otherMember(), answered, "I disagree");
        delete(alone);
        delete(answered);
        Listing<NoteDetails> left = list(cast.guest());
        assertThat(left.items()).extracting(NoteDetails::id).containsExactly(answered);
        assertThat(left.total()).isOne();
        assertThat(left.items().getFirst().text().deleted()).isTrue();
        assertThat(left.items().getFirst().text().markdown()).isNull();
        assertThat(left.items().getFirst().replies().getFirst().text().markdown())
                .isEqualTo("I disagree");
        assertThat(count(cast.member())).isZero();
        assertThat(find(answered).text().deleted()).isTrue();
        assertThatThrownBy(() -> find(alone)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> written.reply(cast.member(), answered, "Late")).isInstanceOf(NotFoundException.class);
        TestAccounts.run(cast.otherMember(), () -> replies.delete(reply, null));
        assertThat(list(cast.member()).items()).isEmpty();
    }

    @Test
    void aDeletionIsTakenBackByItsAuthorOnly() {
        NoteId note = written.write(cast.member(), paper, "Oops");
        delete(note);
        assertThatThrownBy(() -> TestAccounts.as(cast.owner(), () -> notes.restore(note)))
                .isInstanceOf(AccessDeniedException.class);
        TestAccounts.as(cast.member(), () -> notes.restore(note));
        assertThat(find(note).text().markdown()).isEqualTo("Oops");
        ReplyId reply = written.reply(cast.member(), note, "Oops too");
        TestAccounts.run(cast.member(), () -> replies.delete(reply, null));
        TestAccounts.as(cast.member(), () -> replies.restore(reply));
        assertThat(find(note).replies()).hasSize(1);
    }

    @Test
    void whatWasDeletedADayAgoIsForgotten() {
        NoteId alone = written.write(cast.member(), paper, "Alone");
        NoteId answered = written.write(cast.member(), paper, "Answered");
        NoteId fresh = written.write(cast.member(), paper, "Fresh");
        written.reply(cast.otherMember(), answered, "I disagree");
        List.of(alone, answered, fresh).forEach(this::delete);
        for (NoteId old : List.of(alone, answered)) {
            database.sql("update note set deleted_at = now() - interval '25 hours' where id = ?")
                    .param(old.value())
                    .update();
        }
        deletedTexts.forget();
        assertThat(database.sql("select markdown from note where paper_id = ? order by id")
                        .param(paper.value())
                        .query(String.class)
                        .list())
                .containsExactly("", "Fresh");
        assertThat(list(cast.member()).items().getFirst().replies()).hasSize(1);
        assertThatThrownBy(() -> TestAccounts.as(cast.member(), () -> notes.restore(answered)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theListPagesFromTheNewest() {
        List<NoteId> all = IntStream.range(0, 5)
                .mapToObj(it -> written.write(cast.member(), paper, "Note " + it))
                .toList();
        Listing<NoteDetails> first = page(null);
        assertThat(first.items()).extracting(NoteDetails::id).containsExactly(all.get(4), all.get(3));
        assertThat(first.total()).isEqualTo(5);
        Listing<NoteDetails> last = page(page(first.next()).next());
        assertThat(last.items()).extracting(NoteDetails::id).containsExactly(all.get(0));
        assertThat(last.next()).isNull();
        assertThatThrownBy(() -> page("nonsense")).isInstanceOf(MalformedException.class);
    }

    @Test
    void aNoteThatOthersAnsweredStaysWithTheGroup() {
        NoteId note = written.write(cast.member(), paper, "Shared");
        written.reply(cast.member(), note, "To myself");
        NoteEdit toPrivate = new NoteEdit(null, Visibility.PRIVATE, null);
        NoteEdit toGroup = new NoteEdit(null, Visibility.GROUP, null);
        TestAccounts.as(cast.member(), () -> notes.edit(note, toPrivate));
        assertThat(list(cast.otherMember()).items()).isEmpty();
        TestAccounts.as(cast.member(), () -> notes.edit(note, toGroup));
        written.reply(cast.otherMember(), note, "Hello");
        assertThatThrownBy(() -> TestAccounts.as(cast.member(), () -> notes.edit(note, toPrivate)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aReplyAndTheStepIntoPrivacyAtOnceDoNotBothHappen() throws Exception {
        for (int round = 0; round < 10; round++) {
            NoteId note = written.write(cast.member(), paper, "Shared");
            Threads.race(
                    () -> TestAccounts.as(
                            cast.member(), () -> notes.edit(note, new NoteEdit(null, Visibility.PRIVATE, null))),
                    () -> written.reply(cast.otherMember(), note, "Hello"));
            boolean isPrivate = find(note).visibility() == Visibility.PRIVATE;
            assertThat(find(note).replies()).hasSize(isPrivate ? 0 : 1);
        }
    }

    @Test
    void newsAreWhatOthersWroteAndWhoAnsweredMe() {
        Instant before = Instant.now().minusSeconds(1);
        NoteId mine = written.write(cast.member(), paper, "My *plan*");
        written.reply(cast.otherMember(), mine, "A <b>doubt</b>");
        NoteId theirs = written.write(cast.otherMember(), paper, "# Their plan");
        written.reply(cast.owner(), theirs, "Good");
        List<NoteNews> news = TestAccounts.as(cast.member(), () -> overview.news(cast.group(), before, 20));
        assertThat(news).extracting(NoteNews::quote).containsExactly("Good", "Their plan", "A <b>doubt</b>");
        assertThat(news).extracting(NoteNews::toMe).containsExactly(false, false, true);
        assertThat(TestAccounts.as(cast.member(), () -> overview.news(cast.group(), before, 1)))
                .hasSize(1);
        assertThat(TestAccounts.as(cast.member(), () -> overview.news(cast.group(), Instant.now(), 20)))
                .isEmpty();
    }

    @Test
    void aGroupGoesWithItsNotes() {
        NoteId note = written.write(cast.member(), paper, "A note");
        written.reply(cast.otherMember(), note, "A reply");
        database.sql("delete from reading_group where id = ?")
                .param(cast.group().value())
                .update();
        assertThat(database.sql("select count(*) from note where id = ?")
                        .param(note.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Listing<NoteDetails> page(@org.jspecify.annotations.Nullable String after) {
        return TestAccounts.as(cast.guest(), () -> notes.list(paper, new PageRequest(2, after)));
    }

    private Listing<NoteDetails> list(AccountId who) {
        return TestAccounts.as(who, () -> notes.list(paper, PAGE));
    }

    private NoteDetails find(NoteId note) {
        return TestAccounts.as(cast.member(), () -> notes.find(note));
    }

    private NoteDetails edit(
            AccountId who, NoteId note, String markdown, @org.jspecify.annotations.Nullable Integer version) {
        return TestAccounts.as(who, () -> notes.edit(note, new NoteEdit(markdown, null, version)));
    }

    private void delete(NoteId note) {
        TestAccounts.run(cast.member(), () -> notes.delete(note, null));
    }

    private int count(AccountId who) {
        return Objects.requireNonNullElse(
                TestAccounts.as(who, () -> overview.counts(cast.group(), List.of(paper)))
                        .get(paper),
                0);
    }

    private List<NoteNews> news(AccountId who) {
        return TestAccounts.as(who, () -> overview.news(cast.group(), Instant.EPOCH, 20));
    }
}
