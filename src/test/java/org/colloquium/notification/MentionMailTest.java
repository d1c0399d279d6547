package org.colloquium.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestMailServer;
import org.colloquium.account.TestSignIn;
import org.colloquium.common.Named;
import org.colloquium.group.TestGroup;
import org.colloquium.mail.TestMailbox;
import org.colloquium.mail.TestOutbox;
import org.colloquium.note.BlindRule;
import org.colloquium.note.BlindService;
import org.colloquium.note.NoteId;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters about mentions as a mail server gets them. */
class MentionMailTest extends IntegrationTest {
    @Autowired
    TestMailServer settings;

    @Autowired
    TestOutbox sending;

    @Autowired
    TestSignIn addresses;

    @Autowired
    BlindService blind;

    @Autowired
    TestNotes notes;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    private final TestMailbox mailbox = new TestMailbox();
    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        database.sql("delete from letter").update();
        cast = stage.make();
        paper = papers.add(cast.group(), "Tidal forests");
        settings.use(mailbox.port());
    }

    @AfterEach
    void putBack() {
        settings.none();
        mailbox.close();
        database.sql("delete from letter").update();
    }

    @Test
    void whoIsNamedGetsALetterThatLeadsToTheNote() throws Exception {
        NoteId note = notes.write(cast.otherMember(), paper, "Secretword? Ask " + named(cast.member(), "Mei Member"));
        MimeMessage letter = arrived(cast.member(), 1).getFirst();
        assertThat(letter.getSubject()).isEqualTo("You are mentioned on Tidal forests");
        assertThat(TestMailbox.text(letter))
                .contains("Max Member mentioned you in what they wrote about “Tidal forests”")
                .contains("/g/" + cast.slug() + "/papers/" + paper + "#note-" + note)
                .doesNotContain("Secretword");
        assertThat(TestMailbox.html(letter)).doesNotContain("Secretword");
    }

    @Test
    void itWaitsWhileTheReaderIsBlind() {
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        NoteId note = notes.write(
                cast.otherMember(),
                paper,
                "Ask " + named(cast.member(), "Mei Member") + " and " + named(cast.otherMember(), "Max Member")
                        + ", in more than forty characters.");
        notes.reply(cast.otherMember(), note, "I mean " + named(cast.member(), "Mei Member"));
        PaperId other = papers.add(cast.group(), "Somewhere else");
        notes.write(
                cast.member(),
                other,
                "Written elsewhere, in more than forty characters: " + named(cast.owner(), "Olga Owner"));
        notes.write(cast.owner(), other, "I have written here more than forty characters as well.");
        arrived(cast.owner(), 1); // what was put in the box before has left by then
        assertThat(mailbox.to(address(cast.member()))).isEmpty();
        notes.write(cast.member(), paper, "Now I have written more than forty characters too.");
        assertThat(arrived(cast.member(), 2))
                .allSatisfy(it -> assertThat(TestMailbox.text(it)).contains("Max Member mentioned you"));
    }

    private List<MimeMessage> arrived(AccountId who, int many) {
        return sending.await(mailbox, address(who), many);
    }

    private String address(AccountId who) {
        return addresses.email(who);
    }

    private static String named(AccountId who, String name) {
        return Named.person(name, who.value());
    }
}
