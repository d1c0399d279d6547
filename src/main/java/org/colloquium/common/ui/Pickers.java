package org.colloquium.common.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Fields for dates and hours that speak the reader's language. */
public final class Pickers {
    private static final String PLAIN = "yyyy-MM-dd";

    private Pickers() {}

    public static void dress(DatePicker field) {
        field.setLocale(Language.here());
        field.setI18n(words(Language.here()));
    }

    public static void dress(DateTimePicker field) {
        field.setLocale(Language.here());
        field.setDatePickerI18n(words(Language.here()));
    }

    static DatePickerI18n words(Locale language) {
        if (language.equals(Language.USUAL)) {
            return new DatePickerI18n().setDateFormats("d MMMM yyyy", PLAIN, "d.M.yyyy");
        }
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(it -> it.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, language))
                .setFirstDayOfWeek(WeekFields.of(language).getFirstDayOfWeek().getValue() % 7)
                .setDateFormats(numbers(language), PLAIN);
    }

    /** Sunday is the first that the field wants, whatever the week begins with. */
    private static List<String> weekdays(TextStyle style, Locale language) {
        return Arrays.stream(DayOfWeek.values())
                .map(it -> it.minus(1).getDisplayName(style, language))
                .toList();
    }

    /** The year in full: with two digits nobody knows which century was typed. */
    private static String numbers(Locale language) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern("yMd", IsoChronology.INSTANCE, language)
                .replaceAll("y+", "yyyy");
    }
}
