package org.colloquium.vote;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.colloquium.group.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose ballot it is. To those who may not see drafts, a ballot that was never announced belongs to nobody: not found. */
@Component
class BallotGroup implements GroupOf<BallotId> {
    private static final String[] SEE_DRAFTS = Arrays.stream(Role.values())
            .filter(it -> Action.SEE_DRAFTS.grantTo(it) != Grant.NO)
            .map(Role::name)
            .toArray(String[]::new);

    private final JdbcClient database;
    private final CurrentUser currentUser;

    BallotGroup(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    @Override
    public Class<BallotId> idType() {
        return BallotId.class;
    }

    @Override
    public BallotId id(UUID value) {
        return new BallotId(value);
    }

    @Override
    public Optional<GroupId> groupOf(BallotId id) {
        return database.sql("""
                        select b.group_id from ballot b
                        where b.id = ? and (b.announced_at is not null or exists (
                            select 1 from membership m
                            where m.group_id = b.group_id and m.account_id = ? and m.role = any (?)))""")
                .params(id.value(), currentUser.id().value(), SEE_DRAFTS)
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
