package org.colloquium.note;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.Guard;
import org.colloquium.paper.PaperId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes notes for the tests of other features. */
@TestComponent
public class TestNotes {
    private final NoteService notes;
    private final ReplyService replies;
    private final ReactionService reactions;
    private final ReportService reports;
    private final ImageService images;
    private final Guard guard;
    private final JdbcClient database;

    TestNotes(
            NoteService notes,
            ReplyService replies,
            ReactionService reactions,
            ReportService reports,
            ImageService images,
            Guard guard,
            JdbcClient database) {
        this.notes = notes;
        this.replies = replies;
        this.reactions = reactions;
        this.reports = reports;
        this.images = images;
        this.guard = guard;
        this.database = database;
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

    /** A reply that shows an image. */
    public ImageId showImage(AccountId author, NoteId note) {
        ImageDetails image = TestAccounts.as(
                author, () -> images.upload(guard.groupOf(note), new ByteArrayInputStream(TestImages.png())));
        reply(author, note, image.markdown(""));
        return image.id();
    }

    public void edit(AccountId author, NoteId note, String markdown) {
        TestAccounts.as(author, () -> notes.edit(note, new NoteEdit(markdown, null, null)));
    }

    /** From now on the group reads it. */
    public void share(AccountId author, NoteId note) {
        TestAccounts.run(author, () -> notes.edit(note, new NoteEdit(null, Visibility.GROUP, null)));
    }

    public void react(AccountId who, TextId text, Reaction reaction) {
        TestAccounts.as(who, () -> reactions.give(text, reaction));
    }

    public ReportId report(AccountId who, TextId text, String reason) {
        TestAccounts.run(who, () -> reports.report(text, reason));
        return new ReportId(database.sql(
                        "select id from report where (note_id = :text or reply_id = :text) and reporter_id = :who order by id desc limit 1")
                .param("text", text.value())
                .param("who", who.value())
                .query(UUID.class)
                .single());
    }

    private NoteId write(AccountId author, PaperId paper, String markdown, Visibility visibility) {
        return TestAccounts.as(
                author,
                () -> notes.write(paper, new NewNote(markdown, visibility)).id());
    }
}
