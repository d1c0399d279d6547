package org.colloquium.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestMailServer;
import org.colloquium.account.TestSignIn;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.SwapOfferId;
import org.colloquium.assignment.SwapService;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.assignment.TestProposals;
import org.colloquium.assignment.WorkDue;
import org.colloquium.group.TestGroup;
import org.colloquium.note.BlindRule;
import org.colloquium.note.BlindService;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters about what is offered, swapped and due say the same whatever somebody noted that is hidden, or is drafted. */
class WorkLettersTest extends IntegrationTest {
    private static final int NOBODY_LISTENS = 9;

    @Autowired
    TestMailServer mailServer;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestPapers papers;

    @Autowired
    TestAssignments given;

    @Autowired
    TestNotes notes;

    @Autowired
    TestProposals drafts;

    @Autowired
    SwapService swaps;

    @Autowired
    BlindService blind;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void listen() {
        mailServer.use(NOBODY_LISTENS);
    }

    @AfterEach
    void forget() {
        mailServer.none();
        database.sql("delete from letter where sent_at is null").update();
    }

    @Test
    void theyTellWhoIsBlindNothingOfNotes() {
        List<String> plain = letters((cast, paper) -> blind(cast));
        assertThat(letters((cast, paper) -> {
                    blind(cast);
                    notes.write(cast.otherMember(), paper, "Secretword, in a note of more than forty characters");
                }))
                .isEqualTo(plain);
        assertThat(plain).hasSize(5).noneMatch(it -> it.contains("Secretword"));
    }

    @Test
    void theyTellNothingOfADraft() {
        List<String> plain = letters((cast, paper) -> {});
        assertThat(letters((cast, paper) -> drafts.draft(cast, null, paper))).isEqualTo(plain);
    }

    /** What happens before the letters are written. */
    private interface Before {
        void happens(TestGroup.Cast cast, PaperId paper);
    }

    /** Who is told what when Max offers Mei a paper, she takes it for hers, and both are due. */
    private List<String> letters(Before before) {
        TestGroup.Cast cast = stage.make();
        PaperId paper = papers.add(cast.group(), "Tidal forests");
        AssignmentId maxs = given.assign(cast, paper, cast.otherMember(), "presenter");
        AssignmentId meis = given.assign(cast, papers.add(cast.group(), "Quiet rivers"), cast.member(), "reader");
        database.sql("delete from letter").update();
        before.happens(cast, paper);
        SwapOfferId offer = TestAccounts.as(cast.otherMember(), () -> swaps.offer(maxs, cast.member()));
        TestAccounts.as(cast.member(), () -> swaps.accept(offer, meis));
        transaction.executeWithoutResult(it -> events.publishEvent(new WorkDue(List.of(maxs, meis))));
        Map<String, AccountId> people = Map.of(
                "Owner", cast.owner(),
                "Organiser", cast.organiser(),
                "Mei", cast.member(),
                "Max", cast.otherMember(),
                "Guest", cast.guest());
        return people.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(who -> letters(signIn.email(who.getValue())).stream().map(it -> who.getKey() + ": " + it))
                .map(it -> it.replace(cast.slug(), "slug"))
                .toList();
    }

    private List<String> letters(String recipient) {
        return database.sql("""
                        select subject || ' ' || array_to_string(paragraphs, ' ') || ' ' || address
                        from letter where recipient = ? order by subject, written_at""")
                .param(recipient)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    private void blind(TestGroup.Cast cast) {
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
    }
}
