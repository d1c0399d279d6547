package org.colloquium.deeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.Administrators;
import org.colloquium.common.Cursor;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log: administrators all of it, those who run a group what was done in it, without addresses. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class DeedService {
    /** How far the log is counted. */
    public static final int MOST_COUNTED = 10_000;

    private final DeedRows rows;
    private final JdbcClient database;

    DeedService(DeedRows rows, JdbcClient database) {
        this.rows = rows;
        this.database = database;
    }

    /** The newest first, from {@code after} on without the next {@code skip}. */
    @Administrators
    public List<DeedDetails> read(DeedFilter filter, @Nullable Cursor after, int skip, int most) {
        return rows.read(filter, after, skip, most, true);
    }

    /** The same for programs; of more than {@link #MOST_COUNTED}, the total is one more than that. */
    @Administrators
    public Listing<DeedDetails> page(DeedFilter filter, PageRequest page) {
        List<DeedDetails> found = rows.read(filter, Cursor.read(page.after()), 0, page.limit() + 1, true);
        return Listing.of(found, page, DeedDetails::place, rows.count(filter, MOST_COUNTED));
    }

    @Administrators
    public DeedDetails details(UUID id) {
        return rows.one(id, DeedFilter.ALL, true).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** What was done in a group; whatever group the filter names. */
    @May(Action.SEE_DEEDS)
    public List<DeedDetails> readOf(GroupId group, DeedFilter filter, @Nullable Cursor after, int skip, int most) {
        return rows.read(filter.in(group.value()), after, skip, most, false);
    }

    @May(Action.SEE_DEEDS)
    public DeedDetails detailsOf(GroupId group, UUID id) {
        return rows.one(id, DeedFilter.ALL.in(group.value()), false).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** People whose name or address begins so or has a word that does, by name. */
    @Administrators
    public List<Choice> people(String begins, int from, int most) {
        return choices("""
                select id, name, email as more from account
                where name ilike :begins or name ilike '% ' || :begins or email like lower(:begins)
                order by lower(name), id offset :from limit :most""", begins, from, most);
    }

    /** Groups in the same way. */
    @Administrators
    public List<Choice> groups(String begins, int from, int most) {
        return choices("""
                select id, name, slug as more from reading_group
                where name ilike :begins or name ilike '% ' || :begins or slug like lower(:begins)
                order by lower(name), id offset :from limit :most""", begins, from, most);
    }

    /** The person with that id, called a former member when there is none any more. */
    @Administrators
    public Choice person(UUID id) {
        return named("select id, name, email as more from account where id = ?", id, "Former member");
    }

    @Administrators
    public Choice group(UUID id) {
        return named("select id, name, slug as more from reading_group where id = ?", id, "A deleted group");
    }

    /**
     * The group that somebody means by its id or by its name in addresses.
     *
     * @throws InvalidInputException for a name that no group has
     */
    @Administrators
    public UUID groupCalled(String idOrSlug) {
        try {
            return UUID.fromString(idOrSlug);
        } catch (IllegalArgumentException e) {
            return database.sql("select id from reading_group where slug = ?")
                    .param(idOrSlug)
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(() -> new InvalidInputException("group", "There is no group of that name."));
        }
    }

    private List<Choice> choices(String sql, String begins, int from, int most) {
        return database.sql(sql)
                .param("begins", begins.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("from", from)
                .param("most", most)
                .query((row, number) -> choice(row))
                .list();
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(row.getObject("id", UUID.class), row.getString("name"), row.getString("more"));
    }

    private Choice named(String sql, UUID id, String otherwise) {
        return database.sql(sql)
                .param(id)
                .query((row, number) -> choice(row))
                .optional()
                .orElseGet(() -> new Choice(id, otherwise, ""));
    }
}
