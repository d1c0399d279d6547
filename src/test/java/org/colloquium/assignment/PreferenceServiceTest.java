package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.propose.Level;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.StateChange;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.UpvoteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class PreferenceServiceTest extends IntegrationTest {
    private static final Preference LOVES = new Preference(Level.LOVE, false);
    private static final Preference CANNOT = new Preference(Level.CANNOT, true);

    @Autowired
    PreferenceService preferences;

    @Autowired
    PreferenceRows rows;

    @Autowired
    UpvoteService upvotes;

    @Autowired
    PaperStateService states;

    @Autowired
    PaperMerging merging;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    TestGroup.Cast cast;
    PaperId clip;
    PaperId banana;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "What does CLIP know about peeling a banana?");
        banana = papers.add(cast.group(), "Peeling other fruit");
    }

    @Test
    void onesWordsAreOnesOwnAndTheLastOneCounts() {
        state(cast.member(), clip, CANNOT);
        state(cast.member(), clip, LOVES);
        state(cast.otherMember(), clip, CANNOT);
        state(cast.member(), banana, new Preference(null, true));
        assertThat(mine(cast.member())).isEqualTo(Map.of(clip, LOVES, banana, new Preference(null, true)));
        assertThat(mine(cast.otherMember())).isEqualTo(Map.of(clip, CANNOT));
        assertThat(rows.of(cast.group(), List.of(clip)))
                .isEqualTo(Map.of(cast.member(), Map.of(clip, LOVES), cast.otherMember(), Map.of(clip, CANNOT)));
        state(cast.member(), clip, Preference.NONE);
        assertThat(mine(cast.member())).containsOnlyKeys(banana);
    }

    @Test
    void whatIsSaidOfAPartIsSaidOfTheWork() {
        state(cast.member(), banana, CANNOT);
        state(cast.member(), clip, LOVES);
        TestAccounts.run(cast.organiser(), () -> merging.merge(clip, banana));
        assertThat(mine(cast.member())).isEqualTo(Map.of(clip, LOVES));
        state(cast.member(), banana, CANNOT);
        assertThat(mine(cast.member())).isEqualTo(Map.of(clip, CANNOT));
    }

    @Test
    void manyAreTakenOrNone() {
        PaperId elsewhere = papers.add(stage.make().group(), "Elsewhere");
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> TestAccounts.as(
                        cast.member(), () -> preferences.state(cast.group(), Map.of(clip, LOVES, elsewhere, LOVES))));
        assertThat(refused.field()).isEqualTo("paper");
        assertThat(mine(cast.member())).isEmpty();
        Map<PaperId, Preference> all = TestAccounts.as(
                cast.member(), () -> preferences.state(cast.group(), Map.of(clip, LOVES, banana, CANNOT)));
        assertThat(all).isEqualTo(Map.of(clip, LOVES, banana, CANNOT));
    }

    @Test
    void whatWasDoneBeforeIsSuggestedUntilSomethingIsSaid() {
        PaperId saved = papers.add(cast.group(), "Something else entirely");
        PaperId alike = papers.add(cast.group(), "What does CLIP know about peeling an orange?");
        TestAccounts.run(cast.member(), () -> upvotes.give(banana));
        TestAccounts.run(cast.member(), () -> states.change(saved, StateChange.saved(true)));
        state(cast.member(), clip, LOVES);
        List<PaperId> all = List.of(clip, banana, saved, alike);
        Map<PaperId, PreferenceHint> hints = TestAccounts.as(cast.member(), () -> preferences.hints(cast.group(), all));
        assertThat(hints)
                .isEqualTo(Map.of(
                        banana,
                        new PreferenceHint(Level.LIKE, "You upvoted it"),
                        saved,
                        new PreferenceHint(Level.LIKE, "You saved it"),
                        alike,
                        new PreferenceHint(Level.LIKE, "It resembles “What does CLIP know about peeling a banana?”")));
        Map<PaperId, PreferenceHint> others =
                TestAccounts.as(cast.otherMember(), () -> preferences.hints(cast.group(), all));
        assertThat(others).isEmpty();
    }

    @Test
    void agendasAreAskedAboutFirst() {
        meetings.plan(cast, 3, banana);
        TestAccounts.run(cast.otherMember(), () -> upvotes.give(clip));
        papers.add(cast.group(), "Nobody asked for this");
        assertThat(asked("")).containsExactly(banana, clip);
        assertThat(asked("fruit")).containsExactly(banana);
        assertThatThrownBy(() -> asked("votes>=x")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aWishIsKeptWhole() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        WorkWish wish = new WorkWish(
                2,
                List.of(PaperRole.SCRIBE),
                List.of(PaperRole.of("skeptic")),
                List.of(new Absence(day.plusDays(9), day.plusDays(9)), new Absence(day, day.plusDays(3))));
        WorkWish kept = TestAccounts.as(cast.member(), () -> preferences.wish(cast.group(), wish));
        assertThat(kept).isEqualTo(wish);
        assertThat(kept.absences().getFirst().first()).isEqualTo(day);
        assertThat(rows.wishes(cast.group(), null)).isEqualTo(Map.of(cast.member(), wish));
        WorkWish otherwise = TestAccounts.as(cast.otherMember(), () -> preferences.wish(cast.group()));
        assertThat(otherwise).isEqualTo(WorkWish.NONE);
        refused(new WorkWish(-1, List.of(), List.of(), List.of()), "most");
        refused(new WorkWish(null, List.of(PaperRole.SCRIBE), List.of(PaperRole.of("Scribe")), List.of()), "unwished");
        refused(
                new WorkWish(
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Absence(day, day.plusDays(3)), new Absence(day.plusDays(3), day.plusDays(4)))),
                "absences");
        assertThatThrownBy(() -> new Absence(day, day.minusDays(1))).isInstanceOf(InvalidInputException.class);
        assertThat(TestAccounts.as(cast.member(), () -> preferences.wish(cast.group())))
                .isEqualTo(wish);
    }

    @Test
    void saidFromTwoWindowsAtOnceOneOfThemHolds() throws InterruptedException {
        LocalDate day = LocalDate.of(2027, 3, 1);
        for (int round = 0; round < 5; round++) {
            List<Object> ends = Threads.race(
                    () -> TestAccounts.as(cast.member(), () -> said(LOVES, day)),
                    () -> TestAccounts.as(cast.member(), () -> said(CANNOT, day)));
            assertThat(ends).noneMatch(Throwable.class::isInstance);
            assertThat(mine(cast.member()).get(clip)).isIn(LOVES, CANNOT);
            WorkWish kept = TestAccounts.as(cast.member(), () -> preferences.wish(cast.group()));
            assertThat(kept.absences()).containsExactly(new Absence(day, day));
        }
    }

    private Preference said(Preference preference, LocalDate day) {
        preferences.state(clip, preference);
        preferences.wish(cast.group(), new WorkWish(null, List.of(), List.of(), List.of(new Absence(day, day))));
        return preference;
    }

    @Test
    void whoMay() {
        assertThatThrownBy(() -> state(cast.guest(), clip, LOVES)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> mine(cast.guest())).isInstanceOf(AccessDeniedException.class);
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> state(who, clip, LOVES)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> mine(who)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> TestAccounts.as(who, () -> preferences.wish(cast.group(), WorkWish.NONE)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> preferences.mine(cast.group())).isInstanceOf(AuthenticationException.class);
    }

    private void refused(WorkWish wish, String field) {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> TestAccounts.as(cast.member(), () -> preferences.wish(cast.group(), wish)));
        assertThat(refused.field()).isEqualTo(field);
    }

    private void state(AccountId who, PaperId paper, Preference said) {
        TestAccounts.run(who, () -> preferences.state(paper, said));
    }

    private Map<PaperId, Preference> mine(AccountId who) {
        return TestAccounts.as(who, () -> preferences.mine(cast.group()));
    }

    private List<PaperId> asked(String words) {
        return TestAccounts.as(cast.member(), () -> preferences.asked(cast.group(), words));
    }
}
