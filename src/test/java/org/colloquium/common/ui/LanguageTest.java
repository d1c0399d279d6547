package org.colloquium.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {
    private static final Instant MEETING = Instant.parse("2027-03-25T13:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en-GB | Thursday 25 March, 14:00     | 25 March, 14:00
                    en-US | Thursday, March 25, 2:00 PM  | March 25, 2:00 PM
                    de-DE | Donnerstag, 25. März, 14:00  | 25. März, 14:00
                    fr-FR | jeudi, 25 mars, 14:00        | 25 mars, 14:00
                    zh-CN | 星期四, 3月25日, 14:00        | 3月25日, 14:00""")
    void aMomentAsInThatLanguage(String tag, String full, String moment) {
        Times times = times(Language.of(tag).orElseThrow());
        assertThat(plain(times.full(MEETING))).isEqualTo(full);
        assertThat(plain(times.moment(MEETING))).isEqualTo(moment);
        assertThat(times.moment(Instant.parse("2027-03-01T09:30:00Z"))).startsWith("today ");
    }

    static Iterable<Locale> offered() {
        return Language.offered();
    }

    /** What the fields show is what they read. */
    @ParameterizedTest
    @MethodSource("offered")
    void everyLanguageSaysEverything(Locale language) {
        Times times = times(language);
        LocalDate day = LocalDate.of(2026, 12, 7);
        assertThat(times.date(day)).contains("7").contains("2026");
        assertThat(times.due(LocalDate.of(2027, 9, 28))).contains("28");
        assertThat(times.weekday(day)).isNotBlank();
        assertThat(Stream.of(DayOfWeek.values()).map(times::shortWeekday)).doesNotHaveDuplicates();
        assertThat(times.month(YearMonth.of(2026, 12))).contains("2026");
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(it -> times.month(YearMonth.of(2027, it))))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Language.name(language)).isNotBlank();
        var words = Pickers.words(language);
        String format = words.getDateFormats().getFirst();
        DateTimeFormatter form = DateTimeFormatter.ofPattern(format.replace("yyyy", "uuuu"), Locale.ENGLISH);
        assertThat(LocalDate.parse(form.format(day), form)).isEqualTo(day);
        if (!language.equals(Language.USUAL)) {
            assertThat(words.getMonthNames()).hasSize(12).doesNotHaveDuplicates();
            assertThat(words.getWeekdays()).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void weeksBeginWhereTheyDo() {
        assertThat(Pickers.words(Locale.GERMANY).getFirstDayOfWeek()).isEqualTo(1);
        assertThat(Pickers.words(Locale.US).getFirstDayOfWeek()).isEqualTo(0);
        assertThat(Pickers.words(Locale.GERMANY).getWeekdays()).startsWith("Sonntag", "Montag");
        assertThat(Pickers.words(Locale.GERMANY).getDateFormats()).containsExactly("d.M.yyyy", "yyyy-MM-dd");
    }

    @Test
    void onlyWhatIsOfferedIsKnown() {
        assertThat(Language.of("de-DE")).contains(Locale.GERMANY);
        assertThat(Language.of("tlh")).isEmpty();
        assertThat(Language.of(null)).isEmpty();
    }

    private static Times times(Locale language) {
        return new Times(BERLIN, Instant.parse("2027-03-01T09:00:00Z"), language);
    }

    /** The space before AM and PM may be a narrow one. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Z}", " ");
    }
}
