package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestExports;
import org.colloquium.assignment.PublishedPlan.Share;
import org.colloquium.assignment.propose.Level;
import org.colloquium.assignment.propose.Why;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

class PlanServiceTest extends IntegrationTest {
    private static final PageRequest ALL = new PageRequest(50, null);

    @Autowired
    PlanService plans;

    @Autowired
    ProposalService proposals;

    @Autowired
    PreferenceService preferences;

    @Autowired
    TestProposals drafts;

    @Autowired
    PaperService paperService;

    @Autowired
    GroupService groups;

    @Autowired
    AssignmentMerging merging;

    @Autowired
    JdbcClient database;

    @Autowired
    TestExports exports;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    TestGroup.Cast cast;
    PaperId clip;
    PaperId banana;
    MeetingId meeting;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        banana = papers.add(cast.group(), "What does CLIP know about peeling a banana?");
        meeting = meetings.plan(cast, 3, clip, banana);
        say(cast.member(), clip, Level.LOVE);
        say(cast.otherMember(), clip, Level.CANNOT);
        say(cast.otherMember(), banana, Level.LIKE);
        say(cast.owner(), banana, Level.RATHER_NOT);
    }

    @Test
    void nothingIsToldBeforeAPlanIsPublished() {
        assertThat(read(cast.owner()).items()).isEmpty();
        drafts.draft(cast, meeting, clip, banana);
        for (AccountId who : List.of(cast.owner(), cast.member(), cast.guest())) {
            assertThat(read(who)).isEqualTo(new Listing<>(List.of(), null, 0));
        }
    }

    @Test
    void organisersReadWhatTheDraftSaid() {
        ProposalBoard board = publish();
        PublishedPlan plan = read(cast.owner()).items().getFirst();
        assertThat(plan.by()).isNotNull().extracting(it -> it.id()).isEqualTo(cast.organiser());
        assertThat(plan.balance())
                .isEqualTo("Nobody gets more than one turn. Both turns go to somebody who asked for the paper.");
        assertThat(plan.statement())
                .isEqualTo("No single handover and no swap makes the worst-off better off."
                        + " No plan that keeps the rules is fairer.");
        assertThat(plan.shares())
                .extracting(Share::why)
                .containsExactlyInAnyOrderElementsOf(
                        Why.of(board.judged()).stream().map(board.names()::of).toList());
        assertThat(share(plan, cast.member()).why())
                .contains("Presenter of “Linearly Mapping from Image to Text Space” (love, costs 1): left with −1.")
                .contains("Better for Mei would be to hand presenter");
        assertThat(read(cast.organiser()).items().getFirst().shares()).hasSize(4);
    }

    @Test
    void membersReadOfThemselvesAlone() {
        publish();
        PublishedPlan plan = read(cast.member()).items().getFirst();
        assertThat(plan.statement()).contains("No plan that keeps the rules is fairer.");
        assertThat(plan.shares()).singleElement().satisfies(it -> {
            assertThat(it.who().id()).isEqualTo(cast.member());
            assertThat(it.turns()).isEqualTo(1);
            assertThat(it.utility()).isEqualTo(-1);
            assertThat(it.why())
                    .isEqualTo(
                            "Presenter of “Linearly Mapping from Image to Text Space” (love, costs 1): left with −1.");
        });
        assertThat(read(cast.guest()).items().getFirst().shares()).isEmpty();
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> read(who)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> plans.list(cast.group(), ALL)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void besideOnesWorkStandsOnesOwnAloneWhoeverOneIs() {
        publish();
        for (AccountId who : List.of(cast.owner(), cast.member())) {
            assertThat(as(who, () -> plans.latestOfMine(cast.group(), 3)))
                    .singleElement()
                    .satisfies(plan -> assertThat(plan.shares()).singleElement().satisfies(it -> {
                        assertThat(it.who().id()).isEqualTo(who);
                        assertThat(it.inTheWay()).isEmpty();
                    }));
        }
        assertThatThrownBy(() -> as(cast.stranger(), () -> plans.latestOfMine(cast.group(), 3)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoPublishedItMayBeGone() {
        publish();
        database.sql("update published_plan set published_by = null where group_id = ?")
                .param(cast.group().value())
                .update();
        assertThat(read(cast.owner()).items().getFirst().by()).isNull();
    }

    @Test
    void aFairerExchangeIsNamedToOrganisersOnly() {
        drafts.draft(cast, meeting, clip);
        TestAccounts.run(
                cast.organiser(),
                () -> proposals.change(
                        cast.group(),
                        new ProposalEdit(clip, PaperRole.PRESENTER, cast.member(), cast.otherMember(), false),
                        null));
        as(cast.organiser(), () -> proposals.publish(cast.group(), null, any -> {}));
        assertThat(read(cast.organiser()).items().getFirst().statement())
                .startsWith("It would be fairer to hand presenter of “Linearly Mapping from Image to Text Space” to ");
        assertThat(read(cast.otherMember()).items().getFirst().statement())
                .startsWith("A single exchange would have been fairer")
                .doesNotContain("Linearly");
    }

    @Test
    void whatIsToldOfIsCalledWhatItIsCalledNow() {
        publish();
        TestAccounts.run(cast.organiser(), () -> paperService.edit(clip, it -> it.withTitle("Images as Words"), null));
        assertThat(share(read(cast.owner()).items().getFirst(), cast.member()).why())
                .contains("“Images as Words”")
                .doesNotContain("Linearly");
        TestAccounts.run(cast.owner(), () -> groups.archive(cast.group()));
        assertThat(read(cast.organiser()).items().getFirst().shares()).hasSize(4);
    }

    @Test
    void ofTwoAccountsThatBecomeOneIsSpokenAsOfOne() {
        publish();
        String before =
                share(read(cast.owner()).items().getFirst(), cast.member()).why();
        AccountId other = read(cast.owner()).items().getFirst().shares().stream()
                .map(it -> it.who())
                .filter(it -> before.contains("leave " + it.shortName()))
                .findFirst()
                .orElseThrow()
                .id();
        boolean olga = other.equals(cast.owner());
        merging.merge(other, olga ? cast.organiser() : cast.owner());
        PublishedPlan plan = read(cast.organiser()).items().getFirst();
        assertThat(plan.shares()).extracting(it -> it.who().id()).doesNotContain(other);
        assertThat(share(plan, cast.member()).why())
                .isNotEqualTo(before)
                .contains("leave " + (olga ? "Otis" : "Olga") + " with");
        assertThat(kept(other)).isZero();
    }

    @Test
    void whoIsGoneHasNoNameInIt() {
        publish();
        database.sql(
                        "update published_share set own = 'Gets ' || chr(2) || 'p:00000000-0000-0000-0000-000000000000' || chr(3) || '.',"
                                + " in_the_way = chr(2) || 'a:00000000-0000-0000-0000-000000000000' || chr(3) || ' and '"
                                + " || chr(2) || 'm:00000000-0000-0000-0000-000000000000' || chr(3) || '.'")
                .update();
        assertThat(share(read(cast.owner()).items().getFirst(), cast.member()).why())
                .isEqualTo("Gets a paper that is gone. Former member and a meeting that is gone.");
    }

    /** Nor is somebody named who is in another group. */
    @Test
    void aRoleIsNoPlaceForANameWhateverItIsCalled() {
        for (String role : List.of("{a:" + cast.stranger() + "}", "a:" + cast.stranger(), "\u0002a:x\u0003")) {
            drafts.draft(
                    cast.organiser(),
                    cast,
                    TestProposals.terms(null, List.of(role), papers.add(cast.group(), "On " + role.length())));
            as(cast.organiser(), () -> proposals.publish(cast.group(), null, any -> {}));
            assertThat(read(cast.owner()).items().getFirst().shares())
                    .extracting(Share::own)
                    .anySatisfy(it -> assertThat(it)
                            .contains(PaperRole.of(role).heading() + " of “On ")
                            .doesNotContain("\u0002", "\u0003"));
        }
    }

    @Test
    void whatOneTakesAlongNamesPapersToo() {
        publish();
        assertThat(exports.of(cast.member()).get("published-shares.json"))
                .contains("Presenter of “Linearly Mapping from Image to Text Space” (love, costs 1): left with −1.")
                .doesNotContain("p:0", "Better for");
        assertThat(exports.of(cast.organiser()).get("published-plans.json")).contains("Vision & Language");
    }

    @Test
    void theLatestComesFirstInStretches() {
        publish();
        drafts.draft(cast, null, papers.add(cast.group(), "Another"));
        as(cast.organiser(), () -> proposals.publish(cast.group(), null, any -> {}));
        Listing<PublishedPlan> first = as(cast.guest(), () -> plans.list(cast.group(), new PageRequest(1, null)));
        Listing<PublishedPlan> second =
                as(cast.guest(), () -> plans.list(cast.group(), new PageRequest(1, first.next())));
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.items().getFirst().at())
                .isAfter(second.items().getFirst().at());
        assertThat(second.next()).isNull();
    }

    private ProposalBoard publish() {
        ProposalBoard board = drafts.draft(cast, meeting, clip, banana);
        as(cast.organiser(), () -> proposals.publish(cast.group(), null, any -> {}));
        return board;
    }

    private Listing<PublishedPlan> read(AccountId who) {
        return as(who, () -> plans.list(cast.group(), ALL));
    }

    private static Share share(PublishedPlan plan, AccountId who) {
        return plan.shares().stream()
                .filter(it -> it.who().id().equals(who))
                .findFirst()
                .orElseThrow();
    }

    private long kept(AccountId who) {
        return database.sql("select count(*) from published_share where in_the_way like '%' || ?::text || '%'")
                .param(who.value())
                .query(Long.class)
                .single();
    }

    private void say(AccountId who, PaperId paper, Level level) {
        TestAccounts.run(who, () -> preferences.state(paper, new Preference(level, false)));
    }
}
