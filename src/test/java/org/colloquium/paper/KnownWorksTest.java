package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownWorksTest {
    private final KnownWorks<Integer> known = new KnownWorks<>();

    @Test
    void findsAWorkByAnyOfItsKeys() {
        known.add(1, new Work(NormalTitle.of("Tides"), "", new ArxivId("2303.08867", 1), null));
        known.add(2, new Work(NormalTitle.of("Moths by Night"), "", null, new Doi("10.1234/moths")));

        assertThat(reference(new Work(NormalTitle.of("Tides, Revised"), "", new ArxivId("2303.08867", 2), null)))
                .contains(1);
        assertThat(reference(new Work(NormalTitle.of("moths by night!"), "", null, null)))
                .contains(2);
        assertThat(reference(new Work(NormalTitle.of("Trees"), "", null, null))).isEmpty();
    }

    @Test
    void prefersASureMatchToADoubtfulOne() {
        known.add(1, Work.of("Tides", "About the sea and its gauges, in words of one kind.", null, null));
        known.add(2, Work.of("Tides", "Nothing like it: a study of washing powder in the home.", null, null));

        KnownWorks.Match<Integer> match = known.match(
                        Work.of("tides", "Nothing like it: a study of washing powder in the home.", null, null))
                .orElseThrow();
        assertThat(match.reference()).isEqualTo(2);
        assertThat(match.answer().verdict()).isEqualTo(SameWork.Verdict.SAME);
    }

    @Test
    void findsTheSameTextAmongThousandsOfOneTitle() {
        for (int i = 0; i < 5_000; i++) {
            known.add(i, numbered(i));
        }
        for (int i = 0; i < 5_000; i += 997) {
            assertThat(reference(numbered(i))).contains(i);
        }
    }

    private static Work numbered(int i) {
        return Work.of("Editorial", "word" + i + " term" + i + " thing" + i + " matter" + i, null, null);
    }

    private Optional<Integer> reference(Work work) {
        return known.match(work)
                .filter(match -> match.answer().verdict() == SameWork.Verdict.SAME)
                .map(KnownWorks.Match::reference);
    }
}
