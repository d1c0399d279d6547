package org.colloquium.note;

import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.paper.PaperId;
import org.springframework.boot.test.context.TestComponent;

/** Writes notes for the tests of other features. */
@TestComponent
public class TestNotes {
    private final NoteService notes;
    private final ReplyService replies;

    TestNotes(NoteService notes, ReplyService replies) {
        this.notes = notes;
        this.replies = replies;
    }

    /** A note that the group reads. */
    public NoteId write(AccountId author, PaperId paper, String markdown) {
        return write(author, paper, markdown, Visibility.GROUP);
    }

    /** A note that only its author reads. */
    public NoteId writePrivately(AccountId author, PaperId paper, String markdown) {
        return write(author, paper, markdown, Visibility.PRIVATE);
    }

    public ReplyId reply(AccountId author, NoteId note, String markdown) {
        return TestAccounts.as(author, () -> replies.write(note, markdown).id());
    }

    public void edit(AccountId author, NoteId note, String markdown) {
        TestAccounts.run(author, () -> notes.edit(note, new NoteEdit(markdown, null, null)));
    }

    /** From now on the group reads it. */
    public void share(AccountId author, NoteId note) {
        TestAccounts.run(author, () -> notes.edit(note, new NoteEdit(null, Visibility.GROUP, null)));
    }

    private NoteId write(AccountId author, PaperId paper, String markdown, Visibility visibility) {
        return TestAccounts.as(
                author,
                () -> notes.write(paper, new NewNote(markdown, visibility)).id());
    }
}
