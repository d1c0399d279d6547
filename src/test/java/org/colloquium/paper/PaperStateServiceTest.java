package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class PaperStateServiceTest extends IntegrationTest {
    @Autowired
    PaperStateService states;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
    }

    @Test
    void onlyWhatIsNamedChanges() {
        assertThat(as(cast.member(), () -> states.mine(paper))).isEqualTo(MyState.NONE);
        change(cast.member(), StateChange.reading(Reading.SKIMMED));
        change(cast.member(), StateChange.saved(true));
        change(cast.member(), StateChange.remark("  two\n lines ", true));
        change(cast.member(), StateChange.hidden(true));
        assertThat(as(cast.member(), () -> states.mine(paper)))
                .isEqualTo(new MyState(Reading.SKIMMED, true, true, "two lines", true));
        assertThat(as(cast.otherMember(), () -> states.mine(paper))).isEqualTo(MyState.NONE);
    }

    @Test
    void twoChangesAtOnceBothComeThrough() throws InterruptedException {
        List<Object> ends = Threads.race(
                () -> change(cast.member(), StateChange.reading(Reading.READ)),
                () -> change(cast.member(), StateChange.saved(true)));
        assertThat(ends).allMatch(MyState.class::isInstance);
        assertThat(as(cast.member(), () -> states.mine(paper)))
                .isEqualTo(new MyState(Reading.READ, false, true, "", false));
    }

    @Test
    void theRollCallHasAMarkForEachMember() {
        change(cast.member(), StateChange.reading(Reading.READ));
        change(cast.owner(), StateChange.reading(Reading.SKIMMED));
        change(cast.organiser(), StateChange.hidden(true));
        RollCall call = as(cast.member(), () -> states.rollCall(paper));
        assertThat(call.marks())
                .extracting(RollCall.Mark::member)
                .containsExactly(cast.owner(), cast.organiser(), cast.member(), cast.otherMember());
        assertThat(call.marks())
                .extracting(RollCall.Mark::reading)
                .containsExactly(Reading.SKIMMED, Reading.UNREAD, Reading.READ, Reading.UNREAD);
        assertThat(call.read()).isEqualTo(1);
        assertThat(call.mine()).isNotNull().extracting(RollCall.Mark::member).isEqualTo(cast.member());
        assertThat(as(cast.guest(), () -> states.rollCall(paper)).mine()).isNull();
    }

    @Test
    void aRemarkIsReadByOthersOnlyWhenShared() {
        change(cast.member(), StateChange.remark("Mine alone", false));
        assertThat(as(cast.owner(), () -> states.remarks(paper))).isEmpty();
        change(cast.member(), StateChange.remark("For all", true));
        assertThat(as(cast.guest(), () -> states.remarks(paper)))
                .containsExactly(new SharedRemark(cast.member(), "Mei Member", "For all"));
        change(cast.member(), StateChange.remark("", true));
        assertThat(as(cast.guest(), () -> states.remarks(paper))).isEmpty();
        assertThatThrownBy(() -> change(cast.member(), StateChange.remark("x".repeat(301), true)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void manyAreMarkedAtOnceAndOthersLeftAlone() {
        PaperId second = papers.add(cast.group(), "Second");
        PaperId third = papers.add(cast.group(), "Third");
        TestGroup.Cast other = stage.make();
        PaperId elsewhere = papers.add(other.group(), "Elsewhere");
        run(
                cast.member(),
                () -> states.changeAll(
                        cast.group(), List.of(paper, second, elsewhere), StateChange.reading(Reading.READ)));
        assertThat(as(cast.member(), () -> states.mine(second)).reading()).isEqualTo(Reading.READ);
        assertThat(as(cast.member(), () -> states.mine(third)).reading()).isEqualTo(Reading.UNREAD);
        assertThat(as(other.owner(), () -> states.rollCall(elsewhere)).read()).isZero();
    }

    @Test
    void guestsAndStrangersMarkNothing() {
        StateChange read = StateChange.reading(Reading.READ);
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member())) {
            assertThat(change(who, read).reading()).isEqualTo(Reading.READ);
        }
        assertThatThrownBy(() -> change(cast.guest(), read)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> run(cast.guest(), () -> states.changeAll(cast.group(), List.of(paper), read)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(cast.guest(), () -> states.mine(paper))).isEqualTo(MyState.NONE);
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> change(who, read)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> states.mine(paper))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> states.rollCall(paper))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> states.remarks(paper))).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> states.change(paper, read)).isInstanceOf(AuthenticationException.class);
    }

    private MyState change(AccountId who, StateChange change) {
        return as(who, () -> states.change(paper, change));
    }
}
