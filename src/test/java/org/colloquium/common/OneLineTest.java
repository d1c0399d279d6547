package org.colloquium.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u200b\u200b", "\u00a0\u2003", "\u202e", "\r\n\t", "\ufeff", "\ufffd"})
    void isEmptyWhereNothingWouldBeSeen(String typed) {
        assertThat(OneLine.of(typed)).isEmpty();
        assertThat(OneLine.isSeen(typed)).isFalse();
    }

    @Test
    void isOneLineWithoutSpaceAroundIt() {
        assertThat(OneLine.of("  Ada\u0000 \n\u2028Lovelace\u00a0")).isEqualTo("Ada Lovelace");
        assertThat(OneLine.of(null)).isEmpty();
    }

    @Test
    void keepsJoinersWithinWordsAndPictures() {
        assertThat(OneLine.of("می‌خواهم 👩‍🔬")).isEqualTo("می‌خواهم 👩‍🔬");
    }

    @Test
    void turnsNoWordsAround() {
        assertThat(OneLine.of("Ada \u202eLove\u2067lace")).isEqualTo("Ada Lovelace");
    }
}
