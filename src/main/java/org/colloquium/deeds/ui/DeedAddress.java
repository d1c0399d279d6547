package org.colloquium.deeds.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.Ids;
import org.colloquium.deeds.DeedFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a page of the log says: the filter, and the deed that is open.
 *
 * @param since a day of the reader, and {@code until} the last one
 */
record DeedAddress(
        @Nullable UUID person,
        @Nullable DeedKind kind,
        @Nullable UUID group,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable UUID deed) {

    /** What cannot be read of it is left out. */
    static DeedAddress read(QueryParameters query) {
        return new DeedAddress(
                value(query, "person", Ids::read),
                query.getSingleParameter("kind").flatMap(DeedKind::of).orElse(null),
                value(query, "group", Ids::read),
                value(query, "since", DeedAddress::day),
                value(query, "until", DeedAddress::day),
                value(query, "deed", Ids::read));
    }

    DeedFilter filter(ZoneId zone) {
        return new DeedFilter(person, kind, group, start(since, zone, 0), start(until, zone, 1));
    }

    DeedAddress open(@Nullable UUID theDeed) {
        return new DeedAddress(person, kind, group, since, until, theDeed);
    }

    QueryParameters query() {
        Map<String, List<String>> query = new HashMap<>();
        put(query, "person", person);
        put(query, "kind", kind == null ? null : kind.key());
        put(query, "group", group);
        put(query, "since", since);
        put(query, "until", until);
        put(query, "deed", deed);
        return new QueryParameters(query);
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, List.of(value.toString()));
        }
    }

    private static <T> @Nullable T value(QueryParameters query, String name, Function<String, @Nullable T> read) {
        String text = query.getSingleParameter(name).orElse("");
        return text.isEmpty() ? null : read.apply(text);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 1970 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
    }
}
