package org.colloquium.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.colloquium.account.TestAccounts.as;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfUpload;
import org.colloquium.file.TestPdfs;
import org.colloquium.group.GroupId;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.paper.TestVeil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

class PresenceServiceTest extends IntegrationTest {
    private static final ReadingPlace NOTES = ReadingPlace.section("Notes");

    @Autowired
    PresenceService presence;

    @Autowired
    PdfUpload uploads;

    @Autowired
    TestVeil veil;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides in Harbours");
    }

    @Test
    void whoIsThereIsSeenByAllOfTheGroupButNotWhereTheyReadUnlessTheyShareIt() {
        here(cast.member(), NOTES);
        UUID seat = here(cast.otherMember(), NOTES);
        assertThat(seen(cast.guest()))
                .extracting(it -> it.person().name(), Present::place)
                .containsExactly(tuple("Max Member", ReadingPlace.NOWHERE), tuple("Mei Member", ReadingPlace.NOWHERE));
        assertThat(seen(cast.member()))
                .extracting(it -> it.person().name())
                .as("oneself is no news")
                .containsExactly("Max Member");
        choose(cast.otherMember(), true, true);
        here(cast.otherMember(), seat, NOTES);
        assertThat(seen(cast.member())).extracting(Present::place).containsExactly(NOTES);
        leave(cast.otherMember(), seat);
        assertThat(seen(cast.member())).isEmpty();
    }

    @Test
    void whoHidesIsSeenByNobodyAndSeesTheOthers() {
        here(cast.otherMember(), NOTES);
        UUID seat = here(cast.member(), NOTES);
        choose(cast.member(), false, true);
        assertThat(seen(cast.otherMember())).as("from the very moment").isEmpty();
        here(cast.member(), seat, NOTES);
        assertThat(seen(cast.otherMember())).isEmpty();
        assertThat(database.sql("select count(*) from presence where account_id = ?")
                        .param(cast.member().value())
                        .query(Long.class)
                        .single())
                .as("what is not shown is not kept")
                .isZero();
        assertThat(seen(cast.member())).hasSize(1);
    }

    @Test
    void onePersonInTwoWindowsIsOneWithAPlace() {
        choose(cast.member(), true, true);
        here(cast.member(), NOTES);
        here(cast.member(), ReadingPlace.NOWHERE);
        assertThat(seen(cast.otherMember())).extracting(Present::place).containsExactly(NOTES);
    }

    @Test
    void aPageOfAPdfIsAPlaceUnlessItIsAnotherGroups() {
        choose(cast.member(), true, true);
        PdfId pdf = upload(cast.member(), paper);
        TestGroup.Cast others = stage.make();
        PdfId theirs = upload(others.member(), papers.add(others.group(), "Theirs"));
        UUID seat = here(cast.member(), ReadingPlace.page(pdf, 4));
        assertThat(seen(cast.guest())).extracting(Present::place).containsExactly(ReadingPlace.page(pdf, 4));
        here(cast.member(), seat, ReadingPlace.page(theirs, 4));
        assertThat(seen(cast.guest())).extracting(Present::place).containsExactly(ReadingPlace.NOWHERE);
        assertThatThrownBy(() -> ReadingPlace.page(pdf, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ReadingPlace.section("x".repeat(61))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whoseNodeDiedIsGoneAfterAWhileAndSweptByTheOthers() {
        here(cast.member(), NOTES);
        database.sql("update presence set seen_at = seen_at - interval '76 seconds' where paper_id = ?")
                .param(paper.value())
                .update();
        assertThat(seen(cast.otherMember())).isEmpty();
        here(cast.otherMember(), NOTES);
        assertThat(database.sql("select count(*) from presence where paper_id = ?")
                        .param(paper.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whileOthersAreVeiledNobodyIsThere() {
        here(cast.otherMember(), NOTES);
        veil.hide(cast.member(), paper);
        assertThat(seen(cast.member())).isEmpty();
        assertThat(seen(cast.guest())).hasSize(1);
        veil.lift(cast.member(), paper);
        assertThat(seen(cast.member())).hasSize(1);
    }

    @Test
    void whoLeftTheGroupIsNotSeen() {
        here(cast.member(), NOTES);
        database.sql("delete from membership where group_id = ? and account_id = ?")
                .params(cast.group().value(), cast.member().value())
                .update();
        assertThat(seen(cast.otherMember())).isEmpty();
    }

    @Test
    void nobodyElseLearnsOrSaysAnything() {
        here(cast.member(), NOTES);
        UUID seat = UUID.randomUUID();
        List<Callable<?>> acts = List.of(
                () -> presence.others(paper),
                () -> presence.hasCompany(paper),
                () -> {
                    presence.here(paper, seat, NOTES);
                    return true;
                },
                () -> {
                    presence.leave(paper, seat);
                    return true;
                });
        for (Callable<?> act : acts) {
            for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
                assertThatThrownBy(() -> as(who, act)).isInstanceOf(NotFoundException.class);
            }
            assertThatThrownBy(act::call).isInstanceOf(AuthenticationException.class);
        }
        assertThatThrownBy(presence::choice).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void nobodyMovesOrEndsTheSeatOfSomebodyElse() {
        choose(cast.member(), true, true);
        choose(cast.otherMember(), true, true);
        UUID seat = here(cast.member(), NOTES);
        here(cast.otherMember(), seat, ReadingPlace.section("Elsewhere"));
        leave(cast.otherMember(), seat);
        assertThat(seen(cast.guest())).extracting(Present::place).containsExactly(NOTES);
    }

    @Test
    void aGroupOfOneHasNoCompany() {
        GroupId theirs = new GroupId(database.sql("select group_id from membership where account_id = ?")
                .param(cast.stranger().value())
                .query(UUID.class)
                .single());
        PaperId alone = papers.add(theirs, "Alone");
        assertThat(as(cast.stranger(), () -> presence.hasCompany(alone))).isFalse();
        assertThat(as(cast.guest(), () -> presence.hasCompany(paper))).isTrue();
    }

    private PdfId upload(AccountId who, PaperId on) {
        return as(
                who,
                () -> uploads.upload(on, "a.pdf", new ByteArrayInputStream(TestPdfs.pdf(1_000)))
                        .pdf()
                        .id());
    }

    private UUID here(AccountId who, ReadingPlace place) {
        return here(who, UUID.randomUUID(), place);
    }

    private UUID here(AccountId who, UUID seat, ReadingPlace place) {
        TestAccounts.run(who, () -> presence.here(paper, seat, place));
        return seat;
    }

    private void leave(AccountId who, UUID seat) {
        TestAccounts.run(who, () -> presence.leave(paper, seat));
    }

    private void choose(AccountId who, boolean shown, boolean place) {
        TestAccounts.run(who, () -> presence.choose(new PresenceChoice(shown, place)));
    }

    private List<Present> seen(AccountId by) {
        return as(by, () -> presence.others(paper));
    }
}
