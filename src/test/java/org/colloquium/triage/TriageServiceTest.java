package org.colloquium.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.AuthenticationException;

class TriageServiceTest extends IntegrationTest {
    @Autowired
    TriageService triage;

    @Autowired
    PaperService paperService;

    @Autowired
    TestPapers papers;

    @Autowired
    TestGroup stage;

    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "One");
    }

    @Test
    void eachPersonHasAPlaceOfTheirOwnInEachQueue() {
        for (AccountId who : List.of(cast.owner(), cast.guest())) {
            run(who, () -> {
                triage.remember(cast.group(), new TriagePlace("q=a", null, 0, 9));
                triage.remember(cast.group(), new TriagePlace("q=b", paper, 3, 9));
                triage.remember(cast.group(), new TriagePlace("q=a", paper, 5, 10));
            });
        }
        run(cast.owner(), () -> triage.remember(cast.group(), new TriagePlace("q=a", null, 10, 10)));
        assertThat(as(cast.guest(), () -> triage.place(cast.group(), "q=a")))
                .contains(new TriagePlace("q=a", paper, 5, 10));
        assertThat(as(cast.guest(), () -> triage.latest(cast.group(), 5)))
                .extracting(TriagePlace::queue)
                .containsExactly("q=a", "q=b");
        TriagePlace over =
                as(cast.owner(), () -> triage.place(cast.group(), "q=a")).orElseThrow();
        assertThat(over.isOver()).isTrue();
        assertThat(over.left()).isZero();
        assertThat(as(cast.member(), () -> triage.latest(cast.group(), 5))).isEmpty();
    }

    @Test
    void aPlaceOutlivesItsPaper() {
        run(cast.member(), () -> triage.remember(cast.group(), new TriagePlace("", paper, 4, 9)));
        run(cast.owner(), () -> paperService.delete(paper, null));
        assertThat(as(cast.member(), () -> triage.place(cast.group(), ""))).contains(new TriagePlace("", null, 4, 9));
    }

    @Test
    void thePlacesOfLongAgoAndThoseTooLongAreForgotten() {
        run(cast.member(), () -> {
            for (int i = 0; i < 60; i++) {
                triage.remember(cast.group(), new TriagePlace("q=" + i, null, 0, 1));
            }
            triage.remember(cast.group(), new TriagePlace("q=" + "x".repeat(2000), null, 0, 1));
            assertThat(triage.latest(cast.group(), 100))
                    .hasSize(50)
                    .first()
                    .extracting(TriagePlace::queue)
                    .isEqualTo("q=59");
        });
    }

    @Test
    void aPaperOfAnotherGroupIsNotRemembered() {
        TestGroup.Cast other = stage.make();
        PaperId foreign = papers.add(other.group(), "Foreign");
        run(cast.member(), () -> {
            triage.remember(cast.group(), new TriagePlace("", foreign, 0, 1));
            assertThat(triage.place(cast.group(), "").orElseThrow().paper()).isNull();
        });
    }

    @Test
    void whatOthersUpvotedIsHiddenUntilAskedFor() {
        assertThat(as(cast.guest(), () -> triage.showsUpvotes(cast.group()))).isFalse();
        run(cast.guest(), () -> triage.showUpvotes(cast.group(), true));
        assertThat(as(cast.guest(), () -> triage.showsUpvotes(cast.group()))).isTrue();
        assertThat(as(cast.member(), () -> triage.showsUpvotes(cast.group()))).isFalse();
        run(cast.guest(), () -> triage.showUpvotes(cast.group(), false));
        assertThat(as(cast.guest(), () -> triage.showsUpvotes(cast.group()))).isFalse();
    }

    @Test
    void strangersAndNobodyHaveNone() {
        TriagePlace place = new TriagePlace("", paper, 0, 1);
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> run(who, () -> triage.remember(cast.group(), place)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> triage.latest(cast.group(), 1)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> triage.latest(cast.group(), 1)).isInstanceOf(AuthenticationException.class);
    }
}
