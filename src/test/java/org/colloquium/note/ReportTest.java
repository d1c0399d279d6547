package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
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

class ReportTest extends IntegrationTest {
    private static final PageRequest PAGE = new PageRequest(50, null);

    @Autowired
    ReportService reports;

    @Autowired
    NoteService notes;

    @Autowired
    ReplyService replies;

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
    NoteId note;
    ReplyId reply;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tidal forests");
        note = written.write(cast.member(), paper, "Secretword, said rudely");
        reply = written.reply(cast.member(), note, "And again");
    }

    @Test
    void moderatorsReadWhatWasReportedByWhomAndWhy() {
        written.report(cast.otherMember(), note, " Rude. ");
        written.report(cast.otherMember(), reply, "Again.");
        for (AccountId who : List.of(cast.owner(), cast.organiser())) {
            List<ReportDetails> found = list(who);
            assertThat(found).extracting(ReportDetails::text).containsExactly(note, reply);
            ReportDetails first = found.getFirst();
            assertThat(first.markdown()).isEqualTo("Secretword, said rudely");
            assertThat(first.reason()).isEqualTo("Rude.");
            assertThat(first.name()).isEqualTo("Mei Member");
            assertThat(first.reporterName()).isEqualTo("Max Member");
            assertThat(first.title()).isEqualTo("Tidal forests");
            assertThat(count(who)).isEqualTo(2);
        }
        assertThat(count(cast.member())).isZero();
        assertThat(count(cast.otherMember())).isZero();
    }

    @Test
    void theRestLearnNothingAndDoNothing() {
        ReportId report = written.report(cast.otherMember(), note, "Rude");
        for (AccountId who : List.of(cast.member(), cast.otherMember(), cast.guest())) {
            assertThatThrownBy(() -> list(who)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> dismiss(who, report)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> hide(who, report)).isInstanceOf(AccessDeniedException.class);
        }
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> list(who)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> count(who)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> dismiss(who, report)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> hide(who, report)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> written.report(who, note, "Rude")).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> written.report(cast.guest(), note, "Rude")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.report(note, "Rude")).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> reports.dismiss(report)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void oneOpenReportEachOnOthersWordsOnlyAndWithAReason() {
        written.report(cast.otherMember(), note, "Rude");
        assertThatThrownBy(() -> written.report(cast.otherMember(), note, "Rude"))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> written.report(cast.member(), note, "Mine")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> written.report(cast.organiser(), note, "I could hide it"))
                .isInstanceOf(ConflictException.class);
        for (String none : List.of("", "  ", "x".repeat(501))) {
            assertThatThrownBy(() -> written.report(cast.otherMember(), reply, none))
                    .isInstanceOf(InvalidInputException.class);
        }
        NoteId mine = written.writePrivately(cast.member(), paper, "For me");
        assertThatThrownBy(() -> written.report(cast.otherMember(), mine, "Guessed"))
                .isInstanceOf(NotFoundException.class);
        TestAccounts.as(cast.owner(), () -> replies.hide(reply, "Off topic"));
        assertThatThrownBy(() -> written.report(cast.otherMember(), reply, "Still"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void moderatorsReadWhoAnsweredReportsWhenAndHow() {
        dismiss(cast.owner(), written.report(cast.otherMember(), note, "Rude"));
        hide(cast.organiser(), written.report(cast.otherMember(), reply, "Again"));
        List<HandledReport> found = handled(cast.owner());
        assertThat(found)
                .extracting(HandledReport::text, HandledReport::outcome, HandledReport::reason)
                .containsExactly(
                        tuple(reply, HandledReport.Outcome.HIDDEN, "Again"),
                        tuple(note, HandledReport.Outcome.DISMISSED, "Rude"));
        assertThat(found.getLast().handlerName()).isEqualTo("Olga Owner");
        assertThat(found.getLast().name()).isEqualTo("Mei Member");
        assertThat(found.getLast().reporterName()).isEqualTo("Max Member");
        assertThat(found.getFirst().handledAt())
                .isAfterOrEqualTo(found.getLast().handledAt());
        Listing<HandledReport> first =
                TestAccounts.as(cast.owner(), () -> reports.handled(cast.group(), new PageRequest(1, null)));
        assertThat(first.total()).isEqualTo(2);
        assertThat(TestAccounts.as(cast.owner(), () -> reports.handled(cast.group(), new PageRequest(1, first.next())))
                        .items())
                .containsExactly(found.getLast());
    }

    @Test
    void nobodyElseReadsWhatBecameOfReportsNorDoTheirAuthorsOrTheBlind() {
        NoteId organisers = written.write(cast.organiser(), paper, "By one who moderates");
        dismiss(cast.owner(), written.report(cast.otherMember(), organisers, "Rude"));
        assertThat(handled(cast.owner())).hasSize(1);
        assertThat(handled(cast.organiser())).isEmpty();
        for (AccountId who : List.of(cast.member(), cast.otherMember(), cast.guest())) {
            assertThatThrownBy(() -> handled(who)).isInstanceOf(AccessDeniedException.class);
        }
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> handled(who)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> reports.handled(cast.group(), PAGE)).isInstanceOf(AuthenticationException.class);
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        assertThat(handled(cast.owner())).isEmpty();
    }

    private List<HandledReport> handled(AccountId who) {
        return TestAccounts.as(who, () -> reports.handled(cast.group(), PAGE)).items();
    }

    @Test
    void nobodyFloodsTheModerators() {
        for (int i = 0; i < ReportService.MOST_OPEN; i++) {
            written.report(cast.otherMember(), written.write(cast.member(), paper, "Note " + i), "Rude");
        }
        assertThatThrownBy(() -> written.report(cast.otherMember(), note, "One more"))
                .isInstanceOf(ConflictException.class);
        dismiss(cast.owner(), list(cast.owner()).getFirst().id());
        written.report(cast.otherMember(), note, "One more");
    }

    @Test
    void hidingAnswersAllReportsOnAText() {
        AccountId third = stage.join(cast.group(), "Third", Role.MEMBER);
        written.report(cast.otherMember(), reply, "Rude");
        ReportId report = written.report(third, reply, "Very");
        hide(cast.organiser(), report);
        assertThat(list(cast.owner())).isEmpty();
        assertThat(TestAccounts.as(cast.otherMember(), () -> replies.find(reply))
                        .text()
                        .markdown())
                .isNull();
        assertThat(TestAccounts.as(cast.member(), () -> replies.find(reply))
                        .text()
                        .hiddenReason())
                .isEqualTo("Rude indeed");
        assertThatThrownBy(() -> hide(cast.owner(), report)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> dismiss(cast.owner(), report)).isInstanceOf(NotFoundException.class);
        assertThat(deeds(DeedKind.NOTE_HIDDEN)).isEqualTo(1);
        assertThat(deeds(DeedKind.REPORT_HANDLED)).isEqualTo(1);
        written.report(third, note, "This too");
        TestAccounts.as(cast.organiser(), () -> notes.hide(note, "Found on its page"));
        assertThat(list(cast.owner())).isEmpty();
        assertThat(deeds(DeedKind.REPORT_HANDLED)).isEqualTo(2);
    }

    @Test
    void aDismissedReportLeavesTheText() {
        ReportId report = written.report(cast.otherMember(), note, "Rude");
        dismiss(cast.organiser(), report);
        assertThat(count(cast.owner())).isZero();
        assertThat(TestAccounts.as(cast.otherMember(), () -> notes.find(note))
                        .text()
                        .hidden())
                .isFalse();
        assertThat(deeds(DeedKind.REPORT_HANDLED)).isEqualTo(1);
        written.report(cast.otherMember(), note, "Still rude");
    }

    @Test
    void nobodyJudgesThemselves() {
        NoteId owners = written.write(cast.owner(), paper, "By the owner");
        ReportId report = written.report(cast.member(), owners, "Rude");
        assertThat(count(cast.owner())).isZero();
        assertThat(list(cast.owner())).isEmpty();
        assertThatThrownBy(() -> dismiss(cast.owner(), report)).isInstanceOf(NotFoundException.class);
        assertThat(list(cast.organiser())).hasSize(1);
        database.sql("update membership set role = 'MEMBER' where account_id = ?")
                .param(cast.organiser().value())
                .update();
        assertThatThrownBy(() -> written.report(cast.otherMember(), owners, "Rude"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatItsAuthorDeletedDoesNotWait() {
        written.report(cast.otherMember(), note, "Rude");
        TestAccounts.run(cast.member(), () -> notes.delete(note, null));
        assertThat(count(cast.owner())).isZero();
        TestAccounts.as(cast.member(), () -> notes.restore(note));
        assertThat(count(cast.owner())).isOne();
    }

    @Test
    void whatWaitsForModeratorsIsNotTakenBackMeanwhile() {
        NoteId lonely = written.write(cast.member(), paper, "Alone");
        ReplyId below = written.reply(cast.member(), lonely, "And below");
        NoteEdit takenBack = new NoteEdit("Tame now", Visibility.PRIVATE, null);
        for (TextId reported : List.<TextId>of(lonely, below)) {
            ReportId report = written.report(cast.otherMember(), reported, "Rude");
            assertThatThrownBy(() -> TestAccounts.as(cast.member(), () -> notes.edit(lonely, takenBack)))
                    .isInstanceOf(ConflictException.class);
            dismiss(cast.owner(), report);
        }
        assertThat(TestAccounts.as(cast.owner(), () -> notes.find(lonely))
                        .text()
                        .markdown())
                .isEqualTo("Alone");
        TestAccounts.as(cast.member(), () -> notes.edit(lonely, takenBack));
        assertThatThrownBy(() -> TestAccounts.as(cast.owner(), () -> notes.find(lonely)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aReportShowsABlindModeratorThisTextAndNothingElse() {
        written.react(cast.otherMember(), note, Reaction.AGREE);
        ReportId onNote = written.report(cast.otherMember(), note, "Rude");
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        assertThat(list(cast.organiser()))
                .extracting(ReportDetails::markdown)
                .containsExactly("Secretword, said rudely");
        assertThat(count(cast.organiser())).isEqualTo(1);
        assertSeesNothing();
        hide(cast.organiser(), onNote);
        assertThat(list(cast.organiser())).isEmpty();
        assertSeesNothing();
        assertThat(TestAccounts.as(cast.member(), () -> notes.find(note)).text().hidden())
                .isTrue();
    }

    private void assertSeesNothing() {
        assertThat(TestAccounts.as(cast.organiser(), () -> notes.list(paper, PAGE))
                        .total())
                .isZero();
        assertThatThrownBy(() -> TestAccounts.as(cast.organiser(), () -> notes.find(note)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> TestAccounts.as(cast.organiser(), () -> replies.find(reply)))
                .isInstanceOf(NotFoundException.class);
    }

    private List<ReportDetails> list(AccountId who) {
        return TestAccounts.as(who, () -> reports.list(cast.group(), PAGE)).items();
    }

    private int count(AccountId who) {
        return TestAccounts.as(who, () -> reports.count(cast.group()));
    }

    private void dismiss(AccountId who, ReportId report) {
        TestAccounts.run(who, () -> reports.dismiss(report));
    }

    private void hide(AccountId who, ReportId report) {
        TestAccounts.run(who, () -> reports.hide(report, "Rude indeed"));
    }

    private int deeds(DeedKind kind) {
        return database.sql("select count(*) from deed where kind = ? and group_id = ?")
                .params(kind.key(), cast.group().value())
                .query(Integer.class)
                .single();
    }
}
