package org.colloquium.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.Gathered;
import org.colloquium.vote.UpvoteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

class OfferServiceTest extends IntegrationTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.HOURS);

    @Autowired
    OfferService offers;

    @Autowired
    MeetingService meetings;

    @Autowired
    UpvoteService upvotes;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    PaperId early;
    PaperId late;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        early = papers.add(cast.group(), "Upvoted ten days ago");
        late = papers.add(cast.group(), "Upvoted two days ago");
        upvote(early, 10, cast.member());
        upvote(late, 2, cast.member(), cast.owner());
    }

    @Test
    void theFirstMeetingIsOfferedAllUpvotes() {
        MeetingId first = plan(5);
        assertThat(offer(first))
                .isEqualTo(new AgendaOffer(null, List.of(new Gathered(late, 2), new Gathered(early, 1))));
    }

    @Test
    void whatGatheredVotesSinceTheLastMeetingFollowsTheMeetingsAsTheyMove() {
        MeetingId last = plan(-7);
        MeetingId next = plan(5);
        assertThat(offer(next)).isEqualTo(new AgendaOffer(days(-7), List.of(new Gathered(late, 2))));
        assertThat(offer(last)).isEqualTo(new AgendaOffer(null, List.of(new Gathered(early, 1))));

        move(last, -14);
        assertThat(offer(next))
                .isEqualTo(new AgendaOffer(days(-14), List.of(new Gathered(late, 2), new Gathered(early, 1))));
        assertThat(offer(last).papers()).isEmpty();
        move(last, -1);
        assertThat(offer(next)).isEqualTo(new AgendaOffer(days(-1), List.of()));
        move(next, -3);
        assertThat(offer(next)).isEqualTo(new AgendaOffer(null, List.of(new Gathered(early, 1))));
        assertThat(offer(last)).isEqualTo(new AgendaOffer(days(-3), List.of(new Gathered(late, 2))));
    }

    @Test
    void aMeetingIsNotItsOwnPredecessorWhileItIsMoved() {
        MeetingId only = plan(5);
        assertThat(as(cast.organiser(), () -> offers.of(cast.group(), days(9), only))
                        .since())
                .isNull();
        assertThat(as(cast.organiser(), () -> offers.of(cast.group(), days(9), null))
                        .since())
                .isEqualTo(days(5));
    }

    @Test
    void othersAreOfferedNothing() {
        MeetingId meeting = plan(5);
        assertThat(as(cast.guest(), () -> offers.of(meeting)).papers()).hasSize(2);
        TestGroup.Cast others = stage.make();
        for (AccountId who : List.of(cast.stranger(), cast.administrator(), others.owner())) {
            assertThatThrownBy(() -> as(who, () -> offers.of(meeting))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> offers.of(cast.group(), days(5), null)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> offers.of(meeting)).isInstanceOf(AuthenticationException.class);
        assertThat(as(others.owner(), () -> offers.of(others.group(), days(5), meeting)))
                .isEqualTo(new AgendaOffer(null, List.of()));
    }

    private AgendaOffer offer(MeetingId meeting) {
        return as(cast.organiser(), () -> offers.of(meeting));
    }

    private MeetingId plan(int days) {
        return as(cast.organiser(), () -> meetings.plan(cast.group(), at(days)).id());
    }

    private void move(MeetingId meeting, int days) {
        as(cast.organiser(), () -> meetings.revise(meeting, it -> at(days), null));
    }

    private static MeetingPlan at(int days) {
        return new MeetingPlan(days(days), "", "", List.of());
    }

    private static Instant days(int days) {
        return NOW.plus(days, ChronoUnit.DAYS);
    }

    private void upvote(PaperId paper, int daysAgo, AccountId... members) {
        for (AccountId who : members) {
            as(who, () -> upvotes.give(paper));
        }
        database.sql("update upvote set upvoted_at = now() - make_interval(days => ?) where paper_id = ?")
                .params(daysAgo, paper.value())
                .update();
    }
}
