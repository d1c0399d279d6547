package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.References;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class MemberTextTest {
    private static final TextContext ALONE = new TextContext(true, List.of(), 0, References.NONE);

    private static final Instant NOW = Instant.parse("2027-03-18T10:00:00Z");

    private final Reader mei = new Reader(new AccountId(Ids.next()), false);
    private final Reader max = new Reader(new AccountId(Ids.next()), false);
    private final Reader otis = new Reader(new AccountId(Ids.next()), true);

    private Note note(String markdown, Visibility visibility) {
        return new Note(
                new GroupId(Ids.next()), new PaperId(Ids.next()), mei.id(), new NewNote(markdown, visibility), NOW);
    }

    @Test
    void aTextHasOneTo20000Characters() {
        assertThat(TextRules.text("😀".repeat(20_000), false)).hasSize(40_000);
        assertThatThrownBy(() -> TextRules.text("x".repeat(20_001), false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("20,001")
                .hasMessageContaining("20,000");
        for (String nothing : new String[] {"", "  \n\t ", "\r\n"}) {
            assertThatThrownBy(() -> TextRules.text(nothing, false)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> TextRules.text(null, false)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatPostgreSqlCannotKeepIsReplaced() {
        assertThat(TextRules.text("a\u0000b\ud800c\udc00d 😀\r\ne", false)).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd 😀\ne");
    }

    @Test
    void onlyItsAuthorEditsAndDeletes() {
        Note note = note("A", Visibility.GROUP);
        assertThatThrownBy(() -> note.edit("B", null, otis, NOW)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> note.delete(null, otis, NOW)).isInstanceOf(AccessDeniedException.class);
        note.edit("B", null, mei, NOW);
        assertThat(text(note, max)).isEqualTo("B");
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        Note note = note("A", Visibility.GROUP);
        note.edit("A  ", null, mei, NOW);
        assertThat(note.seenBy(max, "Mei", ALONE).editedAt()).isNull();
    }

    @Test
    void deletedWordsAreBeforeNobodyUntilRestored() {
        Note note = note("A", Visibility.GROUP);
        note.delete(null, mei, NOW);
        for (Reader reader : List.of(mei, max, otis)) {
            assertThat(note.seenBy(reader, "Mei", ALONE).markdown()).isNull();
        }
        assertThatThrownBy(() -> note.edit("B", null, mei, NOW)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> note.hide("why", otis, NOW)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> new Reply(note, max.id(), "late", NOW)).isInstanceOf(NotFoundException.class);
        note.restore(mei);
        assertThat(text(note, max)).isEqualTo("A");
        assertThatThrownBy(() -> note.restore(mei)).isInstanceOf(ConflictException.class);
    }

    @Test
    void hiddenWordsAndTheirReasonAreBeforeAuthorAndModeratorsOnly() {
        Note note = note("A", Visibility.GROUP);
        assertThatThrownBy(() -> note.hide(" ", otis, NOW)).isInstanceOf(InvalidInputException.class);
        note.hide("off topic", otis, NOW);
        assertThat(note.seenBy(max, "Mei", ALONE).markdown()).isNull();
        assertThat(note.seenBy(max, "Mei", ALONE).hiddenReason()).isNull();
        assertThat(note.seenBy(max, "Mei", ALONE).hidden()).isTrue();
        assertThat(text(note, mei)).isEqualTo("A");
        assertThat(note.seenBy(mei, "Mei", ALONE).hiddenReason()).isEqualTo("off topic");
        assertThat(text(note, otis)).isEqualTo("A");
        assertThatThrownBy(() -> new Reply(note, max.id(), "but", NOW)).isInstanceOf(ConflictException.class);
        note.unhide();
        assertThat(text(note, max)).isEqualTo("A");
    }

    @Test
    void aModeratorDoesNotHideTheirOwn() {
        Note note = note("A", Visibility.GROUP);
        assertThatThrownBy(() -> note.hide("why", new Reader(mei.id(), true), NOW))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anAnsweredNoteDoesNotBecomePrivate() {
        Note note = note("A", Visibility.GROUP);
        NoteEdit edit = new NoteEdit(null, Visibility.PRIVATE, null);
        assertThatThrownBy(() -> note.edit(edit, true, mei, NOW)).isInstanceOf(ConflictException.class);
        note.edit(edit, false, mei, NOW);
        assertThat(note.isPrivate()).isTrue();
        assertThat(note.changed().topics()).containsExactly(NotesChanged.privateTo(mei.id()));
    }

    private static String text(Note note, Reader reader) {
        return java.util.Objects.requireNonNull(
                note.seenBy(reader, "Mei", ALONE).markdown());
    }
}
