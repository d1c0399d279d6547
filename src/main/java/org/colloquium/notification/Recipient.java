package org.colloquium.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.OneLine;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Times;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets a letter, and the group that it is about.
 *
 * @param zone in which this person reads dates, null where they have not chosen; {@code language} as in which
 * @param group as it is called
 */
record Recipient(
        AccountId id,
        String email,
        String name,
        @Nullable ZoneId zone,
        Locale language,
        GroupPlace place,
        String group) {
    /** The columns that {@link #of} reads, of an account a and a group g. */
    static final String COLUMNS = """
            a.id as account_id, a.email, a.name as account_name, a.zone as account_zone,
            a.language as account_language,
            g.id as group_id, g.slug, g.name as group_name, g.zone as group_zone\s""";

    static Recipient of(ResultSet row) throws SQLException {
        String zone = row.getString("account_zone");
        return new Recipient(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("email"),
                row.getString("account_name"),
                zone == null ? null : ZoneId.of(zone),
                Language.of(row.getString("account_language")).orElse(Language.USUAL),
                new GroupPlace(
                        row.getObject("group_id", UUID.class),
                        row.getString("slug"),
                        ZoneId.of(row.getString("group_zone"))),
                OneLine.of(row.getString("group_name")));
    }

    /** A moment with its zone, for a letter is read who knows where: the group's, and the reader's own if it differs. */
    String moment(Instant when) {
        String there = full(when, place.zone());
        return zone == null || zone.equals(place.zone()) ? there : there + ", that is " + full(when, zone);
    }

    /** Not as whoever did it reads dates, in whose session this letter is written. */
    String date(LocalDate day) {
        return times(place.zone()).date(day);
    }

    private Times times(ZoneId zone) {
        return new Times(zone, Instant.now(), language);
    }

    private String full(Instant when, ZoneId zone) {
        return times(zone).full(when) + " (" + zone.getId().replace('_', ' ') + ")";
    }
}
