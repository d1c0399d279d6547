package org.colloquium.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 15 Mar 2023 18:34:08 GMT   (243kb,D) | 2023-03-15",
                "Fri,  3 Mar 23 01:29:12 GMT | 2023-03-03",
                "1 January 1999 | 1999-01-01",
                "2026-11-03T00:00:00-05:00 | 2026-11-03",
                "2026-11-03 | 2026-11-03",
            })
    void readsADay(String written, LocalDate day) {
        assertThat(WrittenDay.of(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mar 18", "31 Feb 2023", "2023-13-01", "12 Foo 2023", "2023"})
    void leavesTheRest(String written) {
        assertThat(WrittenDay.of(written)).isEmpty();
    }
}
