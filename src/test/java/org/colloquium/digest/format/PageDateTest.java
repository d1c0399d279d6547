package org.colloquium.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mar 18 | 2026-03-18",
                "Nov 3, 2026 | 2026-11-03",
                "Tue, 3 November 2025 | 2025-11-03",
                "3rd of Sept. | 2026-09-03",
                "2026-11-03 | 2026-11-03",
                "Dec 24 | 2025-12-24",
                "· Oct 7, 2024 | 2024-10-07",
                "Feb 29, 2024 | 2024-02-29",
            })
    void readsADate(String text, LocalDate day) {
        assertThat(find(text).seenOn(TODAY)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mar",
                "March of the Penguins",
                "Mar 32",
                "Feb 30, 2024",
                "18",
                "2026-13-01",
                "May 2 Models Agree?"
            })
    void leavesTheRest(String text) {
        assertThat(PageDate.find(text)).isNull();
    }

    @Test
    void aLeapDayWithoutYearIsReadInAnyYear() {
        assertThat(find("Feb 29").day()).isEqualTo(MonthDay.of(2, 29));
        assertThat(find("Feb 29").seenOn(TODAY)).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    private static DigestDate find(String text) {
        return Objects.requireNonNull(PageDate.find(text));
    }
}
