package org.colloquium.group;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets people into a group in an administrator's name: the log keeps it, and the group sees who did it. */
@Component
class LettingIn {
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    LettingIn(CurrentUser currentUser, AuditLog log, JdbcClient database, ApplicationEventPublisher events) {
        this.currentUser = currentUser;
        this.log = log;
        this.database = database;
        this.events = events;
    }

    /** @return who was not in it before; whoever was keeps their role */
    List<AccountId> letIn(GroupId group, Collection<AccountId> people, Role role) {
        boolean archived = database.sql("select archived_at is not null from reading_group where id = ? for update")
                .param(group.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (archived) {
            throw new ConflictException("The group is archived. Open it again first. Nothing was changed.");
        }
        List<AccountId> added = database.sql("""
                        insert into membership (group_id, account_id, version, role, since, let_in_by)
                        select :group, who, 0, :role, clock_timestamp(), :by
                        from unnest(:people::uuid[]) who on conflict do nothing returning account_id""")
                .param("group", group.value())
                .param("role", role.name())
                .param("by", currentUser.id().value())
                .param("people", people.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
        added.forEach(it -> log.keep(deed(it).in(group.value()).with("role", role)));
        events.publishEvent(new GroupChanged(group));
        return added;
    }

    private Deed deed(AccountId person) {
        boolean self = person.equals(currentUser.id());
        return Deed.of(self ? DeedKind.JOINED_AS_ADMINISTRATOR : DeedKind.LET_IN)
                .on(person.value());
    }
}
