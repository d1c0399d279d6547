package org.colloquium.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.Administrators;
import org.colloquium.account.CurrentUser;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All groups of the server for its administrators: names, owners and sizes, and nothing of what is written in them. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class GroupAdministration {
    private static final String MATCHES = """
            from reading_group g
            where (:words = '' or position(:words in lower(g.name)) > 0 or position(:words in g.slug) > 0
                   or exists (select from membership o join account a on a.id = o.account_id
                              where o.group_id = g.id and o.role = 'OWNER' and position(:words in lower(a.name)) > 0))\s""";
    private static final String LINE = """
            select g.id, g.slug, g.name, g.archived_at is not null as archived,
                   array(select a.name from membership o join account a on a.id = o.account_id
                         where o.group_id = g.id and o.role = 'OWNER' order by a.enabled desc, o.since, a.id) as owners,
                   (select count(*) from membership m where m.group_id = g.id) as members,
                   (select max(m.visited_at) from membership m where m.group_id = g.id) as last_visit,
                   exists (select from membership m where m.group_id = g.id and m.account_id = :me) as mine,
            """ + GroupState.ORPHANED + " as orphan ";

    private final LettingIn lettingIn;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    GroupAdministration(
            LettingIn lettingIn,
            CurrentUser currentUser,
            AuditLog log,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.lettingIn = lettingIn;
        this.currentUser = currentUser;
        this.log = log;
        this.database = database;
        this.events = events;
    }

    /** By name; the words are looked for in the group's name and address and its owners' names. */
    @Administrators
    @Transactional(readOnly = true)
    public List<GroupId> search(String words, @Nullable GroupState state) {
        return matching("select g.id ", words, state, " order by lower(g.name), g.id")
                .query((row, number) -> new GroupId(row.getObject("id", UUID.class)))
                .list();
    }

    /** A stretch of what {@link #search} found, in the given order. */
    @Administrators
    @Transactional(readOnly = true)
    public List<GroupLine> lines(Collection<GroupId> ids) {
        Map<GroupId, GroupLine> found = new HashMap<>();
        database.sql(LINE + "from reading_group g where g.id = any(:ids)")
                .param("me", currentUser.id().value())
                .param("ids", ids.stream().map(GroupId::value).toArray(UUID[]::new))
                .query(GroupAdministration::line)
                .list()
                .forEach(it -> found.put(it.id(), it));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The same for programs, in the order in which the groups were made. */
    @Administrators
    @Transactional(readOnly = true)
    public Listing<GroupLine> page(PageRequest page, String words, @Nullable GroupState state) {
        String rest = " and (:after::uuid is null or g.id > :after::uuid) order by g.id limit :most";
        List<GroupLine> rows = matching(LINE, words, state, rest)
                .param("me", currentUser.id().value())
                .param("after", Cursor.readId(page.after()))
                .param("most", page.limit() + 1)
                .query(GroupAdministration::line)
                .list();
        long all =
                matching("select count(*) ", words, state, "").query(Long.class).single();
        return Listing.of(rows, page, it -> Cursor.of(it.id().value()), all);
    }

    /** Becomes a member; the log keeps it, and the group sees it. */
    @Administrators
    public void join(GroupId group) {
        if (lettingIn.letIn(group, List.of(currentUser.id()), Role.MEMBER).isEmpty()) {
            throw new ConflictException("You are in this group already.");
        }
    }

    /**
     * Gives a group that nobody can run any more into somebody's hands.
     *
     * @throws ConflictException while it has an owner who can sign in
     */
    @Administrators
    public void nameOwner(GroupId group, AccountId owner) {
        database.sql("select id from reading_group where id = ? for update")
                .param(group.value())
                .query(row -> {});
        GroupLine line = lines(List.of(group)).stream().findFirst().orElseThrow(NotFoundException::new);
        if (!line.orphan()) {
            throw new ConflictException("This group has an owner who can sign in, and they name others.");
        }
        int named = database.sql("""
                        insert into membership (group_id, account_id, version, role, since, let_in_by)
                        select :group, id, 0, 'OWNER', clock_timestamp(), :me from account where id = :owner and enabled
                        on conflict (group_id, account_id) do update
                        set role = 'OWNER', version = membership.version + 1""")
                .param("group", group.value())
                .param("owner", owner.value())
                .param("me", currentUser.id().value())
                .update();
        if (named == 0) {
            throw new ConflictException("This account is disabled: enable it first, or choose another.");
        }
        log.keep(Deed.of(DeedKind.OWNER_NAMED).in(group.value()).on(owner.value()));
        events.publishEvent(new GroupChanged(group));
    }

    private JdbcClient.StatementSpec matching(String wanted, String words, @Nullable GroupState state, String rest) {
        return database.sql(wanted + MATCHES + (state == null ? "" : "and " + state.condition()) + rest)
                .param("words", words.strip().toLowerCase(Locale.ROOT));
    }

    private static GroupLine line(ResultSet row, int number) throws SQLException {
        Timestamp visited = row.getTimestamp("last_visit");
        return new GroupLine(
                new GroupId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("owners").getArray()),
                row.getLong("members"),
                visited == null ? null : visited.toInstant(),
                row.getBoolean("orphan"),
                row.getBoolean("archived"),
                row.getBoolean("mine"));
    }
}
