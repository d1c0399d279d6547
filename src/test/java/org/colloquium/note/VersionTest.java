package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.note.anchor.Quote;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

class VersionTest extends IntegrationTest {
    @Autowired
    VersionService versions;

    @Autowired
    NoteService notes;

    @Autowired
    AnnotationService annotations;

    @Autowired
    ReplyService replies;

    @Autowired
    BlindService blind;

    @Autowired
    DeletedTexts deletedTexts;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tidal forests");
    }

    @Test
    void eachEditOfTheWordsKeepsWhatTheySaidBefore() {
        NoteId note = written.write(cast.member(), paper, "One");
        assertThat(versionsOf(note)).isZero();
        written.edit(cast.member(), note, "Two");
        written.edit(cast.member(), note, "Two");
        written.edit(cast.member(), note, "Three");
        ReplyId reply = written.reply(cast.otherMember(), note, "Yes");
        TestAccounts.as(cast.otherMember(), () -> replies.edit(reply, "No", null));
        for (AccountId who : List.of(cast.member(), cast.guest(), cast.owner())) {
            assertThat(words(who, note)).containsExactly("Three", "Two", "One");
            assertThat(words(who, reply)).containsExactly("No", "Yes");
        }
        assertThat(versionsOf(note)).isEqualTo(2);
        NoteDetails read = TestAccounts.as(cast.guest(), () -> notes.find(note));
        assertThat(read.replies().getFirst().text().versions()).isEqualTo(1);
        List<TextVersion> all = TestAccounts.as(cast.guest(), () -> versions.list(note));
        assertThat(all).extracting(TextVersion::writtenAt).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(all.getLast().writtenAt()).isEqualTo(read.text().writtenAt());
    }

    @Test
    void anAnnotationHasThemToo() {
        NoteId annotation = TestAccounts.as(
                cast.member(),
                () -> annotations
                        .annotate(
                                paper,
                                new NewAnnotation(
                                        NewTarget.inAbstract(new Quote("about", "", ""), null),
                                        "",
                                        Visibility.GROUP,
                                        Marking.NONE))
                        .id());
        TestAccounts.as(
                cast.member(),
                () -> annotations.edit(
                        annotation,
                        new AnnotationEdit(
                                new NoteEdit("Why?", null, null), new Marking(Meaning.DOUBT, List.of()), null)));
        assertThat(words(cast.guest(), annotation)).containsExactly("Why?", "");
    }

    @Test
    void whatWasSaidPrivatelyIsKeptForNobody() {
        NoteId note = written.writePrivately(cast.member(), paper, "Stupid, I think");
        ReplyId reply = written.reply(cast.member(), note, "Really");
        written.edit(cast.member(), note, "Not convincing");
        TestAccounts.as(cast.member(), () -> replies.edit(reply, "Perhaps", null));
        TestAccounts.as(cast.member(), () -> notes.edit(note, new NoteEdit("Unconvincing", Visibility.GROUP, null)));
        assertThat(words(cast.owner(), note)).containsExactly("Unconvincing");
        assertThat(words(cast.owner(), reply)).containsExactly("Perhaps");
        written.edit(cast.member(), note, "Unclear");
        assertThat(words(cast.owner(), note)).containsExactly("Unclear", "Unconvincing");
        for (Visibility to : List.of(Visibility.PRIVATE, Visibility.GROUP)) {
            TestAccounts.as(cast.member(), () -> notes.edit(note, new NoteEdit(null, to, null)));
        }
        assertThat(words(cast.owner(), note)).as("published anew").containsExactly("Unclear");
    }

    @Test
    void whoDoesNotReadTheTextDoesNotReadItsHistory() {
        NoteId note = written.write(cast.member(), paper, "One");
        written.edit(cast.member(), note, "Two");
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> words(who, note)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> versions.list(note)).isInstanceOf(AuthenticationException.class);
        TestAccounts.as(cast.organiser(), () -> notes.hide(note, "Off topic"));
        for (AccountId who : List.of(cast.otherMember(), cast.guest())) {
            assertThatThrownBy(() -> words(who, note)).isInstanceOf(NotFoundException.class);
            assertThat(TestAccounts.as(who, () -> notes.find(note)).text().versions())
                    .isZero();
        }
        assertThat(words(cast.owner(), note)).hasSize(2);
        assertThat(words(cast.member(), note)).hasSize(2);
        TestAccounts.as(cast.organiser(), () -> notes.unhide(note));
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        assertThatThrownBy(() -> words(cast.owner(), note)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsDeletedForGoodTakesThemAlong() {
        NoteId note = written.write(cast.member(), paper, "One");
        written.edit(cast.member(), note, "Two");
        written.reply(cast.otherMember(), note, "So its place stays");
        written.react(cast.owner(), note, Reaction.AGREE);
        written.report(cast.otherMember(), note, "Rude");
        TestAccounts.run(cast.member(), () -> notes.delete(note, null));
        assertThatThrownBy(() -> words(cast.member(), note)).isInstanceOf(NotFoundException.class);
        TestAccounts.as(cast.member(), () -> notes.restore(note));
        assertThat(words(cast.owner(), note)).hasSize(2);
        TestAccounts.run(cast.member(), () -> notes.delete(note, null));
        database.sql("update note set deleted_at = deleted_at - :long * interval '1 second' where id = :note")
                .param("long", Duration.ofDays(2).toSeconds())
                .param("note", note.value())
                .update();
        deletedTexts.forget();
        for (String table : List.of("text_version", "reaction", "report")) {
            assertThat(database.sql("select count(*) from " + table + " where note_id = ?")
                            .param(note.value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void theFirstAndTheLatestFiftyStay() {
        NoteId note = written.write(cast.member(), paper, "0");
        for (int i = 1; i <= Versions.MOST + 3; i++) {
            written.edit(cast.member(), note, String.valueOf(i));
        }
        List<String> words = words(cast.guest(), note);
        assertThat(words).hasSize(Versions.MOST + 1).startsWith("53", "52").endsWith("5", "4", "0");
    }

    private int versionsOf(NoteId note) {
        return TestAccounts.as(cast.guest(), () -> notes.find(note)).text().versions();
    }

    private List<String> words(AccountId who, TextId text) {
        return TestAccounts.as(who, () -> versions.list(text)).stream()
                .map(TextVersion::markdown)
                .toList();
    }
}
