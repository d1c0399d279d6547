package org.colloquium.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.colloquium.common.Ids;
import org.colloquium.digest.Judgement.Verdict;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final PaperId STORED = new PaperId(Ids.next());
    private static final PaperId MADE = new PaperId(Ids.next());
    private static final Judgement IN_LIBRARY = new Judgement(Verdict.SAME, STORED, null, "Same title.");
    private static final Judgement COPY_OF_0 = new Judgement(Verdict.SAME, null, 0, "Same title.");
    private static final Judgement PERHAPS_STORED = new Judgement(Verdict.PERHAPS, STORED, null, "Same title, but …");

    @Test
    void addsWhatIsNewAndSeesWhatIsKnown() {
        Plan plan = plan(Map.of(), Judgement.NEW, IN_LIBRARY, COPY_OF_0);
        assertThat(plan.toAdd()).containsExactly(0);
        assertThat(plan.duplicates()).isEqualTo(2);
        Map<Integer, PaperId> added = Map.of(0, MADE);
        assertThat(plan.paper(0, added)).isEqualTo(MADE);
        assertThat(plan.paper(1, added)).isEqualTo(STORED);
        assertThat(plan.paper(2, added)).isEqualTo(MADE);
    }

    @Test
    void aCopyOfWhatIsInTheLibraryIsThatPaperToo() {
        Plan plan = plan(Map.of(), IN_LIBRARY, COPY_OF_0);
        assertThat(plan.toAdd()).isEmpty();
        assertThat(plan.paper(1, Map.of())).isEqualTo(STORED);
    }

    @Test
    void anUnansweredDoubtIsAddedAndStaysOne() {
        Plan plan = plan(Map.of(), PERHAPS_STORED, Judgement.unsure("No abstract."));
        assertThat(plan.toAdd()).containsExactly(0, 1);
        assertThat(plan.judgement(0).isDoubt()).isTrue();
        assertThat(plan.duplicates()).isZero();
    }

    @Test
    void anAnswerEndsADoubt() {
        Plan same = plan(Map.of(0, Choice.SAME), PERHAPS_STORED);
        assertThat(same.toAdd()).isEmpty();
        assertThat(same.paper(0, Map.of())).isEqualTo(STORED);
        assertThat(same.duplicates()).isEqualTo(1);
        Plan different = plan(Map.of(0, Choice.IN), PERHAPS_STORED);
        assertThat(different.toAdd()).containsExactly(0);
        assertThat(different.judgement(0)).isEqualTo(Judgement.NEW);
        Plan out = plan(Map.of(0, Choice.OUT), PERHAPS_STORED);
        assertThat(out.toAdd()).isEmpty();
        assertThat(out.isSelected(0)).isFalse();
    }

    /** Otherwise unticking a paper would be in vain where the digest names it twice. */
    @Test
    void theCopyOfWhatWasLeftOutIsLeftOutUnlessAskedFor() {
        Plan plan = plan(Map.of(0, Choice.OUT), Judgement.NEW, COPY_OF_0);
        assertThat(plan.toAdd()).isEmpty();
        assertThat(plan.isSelected(1)).isFalse();
        Plan asked = plan(Map.of(0, Choice.OUT, 1, Choice.IN), Judgement.NEW, COPY_OF_0, COPY_OF_0);
        assertThat(asked.toAdd()).containsExactly(1);
        assertThat(asked.paper(2, Map.of(1, MADE))).isEqualTo(MADE);
        assertThat(asked.isAdded(2)).isFalse();
    }

    private static Plan plan(Map<Integer, Choice> choices, Judgement... judgements) {
        return Plan.of(Collections.nCopies(judgements.length, true), List.of(judgements), choices);
    }
}
