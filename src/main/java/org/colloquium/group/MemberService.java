package org.colloquium.group;

import java.util.List;
import org.colloquium.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a group, and as what. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class MemberService {
    private final JdbcClient database;

    MemberService(JdbcClient database) {
        this.database = database;
    }

    /** The members in the order in which they joined, which is also the order of every roll call. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<Member> of(GroupId group) {
        return database.sql("""
                        select a.id, a.name, m.role, m.since,
                               row_number() over (order by m.since, a.id) as place
                        from membership m join account a on a.id = m.account_id
                        where m.group_id = ? order by place""")
                .param(group.value())
                .query((row, number) -> new Member(
                        new AccountId(row.getObject("id", java.util.UUID.class)),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("since").toInstant(),
                        1 + (row.getInt("place") - 1) % 7))
                .list();
    }
}
