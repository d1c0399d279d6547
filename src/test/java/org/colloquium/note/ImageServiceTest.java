package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooLargeException;
import org.colloquium.group.GroupId;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.sharedpage.SharedPageService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class ImageServiceTest extends IntegrationTest {
    @Autowired
    ImageService images;

    @Autowired
    UnusedImages unused;

    @Autowired
    DeletedTexts deleted;

    @Autowired
    NoteService notes;

    @Autowired
    ReplyService replies;

    @Autowired
    SharedPageService pages;

    @Autowired
    BlindService blind;

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
    ImageDetails image;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tidal forests");
        image = upload(cast.member(), cast.group(), TestImages.png());
    }

    @Test
    void membersBringImagesAndNobodyElseDoes() {
        assertThat(image).returns("image/png", ImageDetails::type);
        assertThatThrownBy(() -> upload(cast.guest(), cast.group(), TestImages.png()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> upload(cast.stranger(), cast.group(), TestImages.png()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> images.upload(cast.group(), new ByteArrayInputStream(TestImages.png())))
                .isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> images.open(image.id())).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void untilATextShowsItOnlyWhoBroughtItSeesIt() {
        seenOnlyBy(cast.member());
        NoteId note = written.writePrivately(cast.member(), paper, "Look: " + image.markdown("A tide"));
        seenOnlyBy(cast.member());
        written.share(cast.member(), note);
        seenOnlyBy(cast.member(), cast.otherMember(), cast.organiser(), cast.guest());
        written.edit(cast.member(), note, "Nothing to see.");
        seenOnlyBy(cast.member());
    }

    @Test
    void theSharedPageShowsItToWhoeverMaySeeThePage() {
        TestAccounts.as(cast.member(), () -> pages.write(paper, "As drawn: " + image.markdown("A tide"), null));
        seenOnlyBy(cast.member(), cast.otherMember(), cast.organiser(), cast.guest());
        TestAccounts.run(
                cast.organiser(), () -> blind.set(cast.group(), new BlindRule(paper, cast.otherMember(), null)));
        seenOnlyBy(cast.member(), cast.organiser(), cast.guest());
    }

    @Test
    void thePageAsItWasShowsItStill() {
        TestAccounts.as(cast.member(), () -> pages.write(paper, image.markdown("A tide"), null));
        TestAccounts.as(cast.otherMember(), () -> pages.write(paper, "Nothing to see.", null));
        age(15);
        unused.forget();
        seenOnlyBy(cast.member(), cast.otherMember(), cast.organiser(), cast.guest());
    }

    @Test
    void onThePageToNobodyShowsAnImageThatIsNotBeforeThem() {
        TestAccounts.as(cast.otherMember(), () -> pages.write(paper, "Guessed: " + image.markdown(""), null));
        seenOnlyBy(cast.member());
        PaperId two = papers.add(cast.group(), "Two");
        TestAccounts.as(cast.member(), () -> pages.write(two, image.markdown(""), null));
        TestAccounts.as(cast.member(), () -> pages.write(paper, "Given: " + image.markdown(""), null));
        seenOnlyBy(cast.member(), cast.otherMember(), cast.organiser(), cast.guest());
        assertThat(uses()).isEqualTo(2);
    }

    @Test
    void codeShowsNothing() {
        written.write(cast.member(), paper, "`" + image.markdown("A tide") + "`");
        seenOnlyBy(cast.member());
    }

    @Test
    void hiddenItIsSeenByItsAuthorAndModeratorsAndDeletedByNobodyElse() {
        NoteId note = written.write(cast.member(), paper, "Why forests?");
        ReplyId reply = written.reply(cast.member(), note, image.markdown("A tide"));
        seenOnlyBy(cast.member(), cast.otherMember(), cast.organiser(), cast.guest());
        TestAccounts.as(cast.organiser(), () -> replies.hide(reply, "Rude"));
        seenOnlyBy(cast.member(), cast.organiser());
        TestAccounts.as(cast.organiser(), () -> replies.unhide(reply));
        seenOnlyBy(cast.member(), cast.otherMember(), cast.organiser(), cast.guest());
        TestAccounts.run(cast.member(), () -> replies.delete(reply, null));
        seenOnlyBy(cast.member());
        TestAccounts.as(cast.member(), () -> replies.restore(reply));
        seenOnlyBy(cast.member(), cast.otherMember(), cast.organiser(), cast.guest());
    }

    @Test
    void nobodyShowsAnImageThatIsNotBeforeThem() {
        written.write(cast.otherMember(), paper, "Guessed: " + image.markdown(""));
        seenOnlyBy(cast.member());
        TestGroup.Cast others = stage.make();
        written.write(cast.member(), paper, image.markdown(""));
        written.write(others.member(), papers.add(others.group(), "Elsewhere"), image.markdown(""));
        assertThatThrownBy(() -> open(others.member())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatNoTextShowsIsForgottenAfterSomeTime() {
        NoteId note = written.write(cast.member(), paper, image.markdown(""));
        age(15);
        unused.forget();
        assertThat(open(cast.guest())).isNotEmpty();
        written.edit(cast.member(), note, "Nothing to see.");
        unused.forget();
        assertThat(open(cast.member())).as("may be put back for a while").isNotEmpty();
        age(15);
        unused.forget();
        assertThatThrownBy(() -> open(cast.member())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsDeletedForGoodShowsNothing() {
        NoteId note = written.write(cast.member(), paper, image.markdown(""));
        written.reply(cast.otherMember(), note, "So the note leaves a trace.");
        TestAccounts.run(cast.member(), () -> notes.delete(note, null));
        database.sql("update note set deleted_at = ? where id = ?")
                .params(java.sql.Timestamp.from(Instant.now().minus(2, ChronoUnit.DAYS)), note.value())
                .update();
        deleted.forget();
        assertThat(uses()).isZero();
    }

    @Test
    void tooLargeIsRefusedInWords() {
        byte[] large = new byte[ImageService.MOST_BYTES + 1];
        assertThatThrownBy(() -> upload(cast.member(), cast.group(), large))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("larger than 5 MB");
        assertThatThrownBy(() -> upload(
                        cast.member(), cast.group(), "<svg/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aMemberHasSoMuchRoomAndNoMore() {
        for (int i = 0; i < 20; i++) {
            database.sql("""
                            insert into image (id, group_id, owner_id, type, bytes, last_used_at)
                            values (?, ?, ?, 'image/png', decode(repeat('00', 5242880), 'hex'), now())""")
                    .params(
                            UUID.randomUUID(),
                            cast.group().value(),
                            cast.member().value())
                    .update();
        }
        assertThatThrownBy(() -> upload(cast.member(), cast.group(), TestImages.png()))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("Your images in this group would take more than 100 MB");
        upload(cast.otherMember(), cast.group(), TestImages.png());
    }

    private void seenOnlyBy(AccountId... readers) {
        List<AccountId> may = List.of(readers);
        for (AccountId who : List.of(
                cast.member(),
                cast.otherMember(),
                cast.organiser(),
                cast.guest(),
                cast.stranger(),
                cast.administrator())) {
            if (may.contains(who)) {
                assertThat(open(who)).isEqualTo(TestImages.png());
            } else {
                assertThatThrownBy(() -> open(who)).isInstanceOf(NotFoundException.class);
            }
        }
    }

    private void age(int days) {
        database.sql("update image set last_used_at = ?")
                .param(java.sql.Timestamp.from(Instant.now().minus(days, ChronoUnit.DAYS)))
                .update();
    }

    private int uses() {
        return database.sql("select count(*) from image_use where image_id = ?")
                .param(image.id().value())
                .query(Integer.class)
                .single();
    }

    private byte[] open(AccountId who) {
        return TestAccounts.as(who, () -> images.open(image.id())).bytes();
    }

    private ImageDetails upload(AccountId who, GroupId group, byte[] bytes) {
        return TestAccounts.as(who, () -> images.upload(group, new ByteArrayInputStream(bytes)));
    }
}
