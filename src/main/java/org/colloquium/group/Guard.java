package org.colloquium.group;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.Scope;
import org.colloquium.common.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides by the permission table ({@link Action}) whether the caller may do something in a group. */
@Component("guard")
public class Guard {
    private final Map<Class<?>, GroupOf<?>> lookups;
    private final CurrentUser currentUser;
    private final JdbcClient database;

    Guard(List<GroupOf<?>> lookups, CurrentUser currentUser, JdbcClient database) {
        this.lookups = lookups.stream().collect(Collectors.toMap(GroupOf::idType, it -> it));
        this.currentUser = currentUser;
        this.database = database;
    }

    /**
     * Whether the caller may, in the group of {@code scope}.
     *
     * @throws NotFoundException when there is no such group, or the caller has nothing to do with it
     */
    public boolean allows(Action action, @Nullable Object scope) {
        return grant(action, groupOf(scope)) != Grant.NO;
    }

    /** What the table says to the caller; {@link NotFoundException} as in {@link #allows}. */
    public Grant grant(Action action, GroupId group) {
        Standing standing = standing(group);
        Role role = standing.role();
        if (role != null) {
            return action.grantTo(role);
        }
        if (standing.administrator() && currentUser.reaches(Scope.ADMIN) && action.grantToAdministrator() != Grant.NO) {
            return action.grantToAdministrator();
        }
        throw new NotFoundException();
    }

    /** The caller's role in a group, nothing for strangers and disabled accounts. */
    public Optional<Role> role(GroupId group) {
        return Optional.ofNullable(standing(group).role());
    }

    /** The group that an id belongs to; {@link NotFoundException} when there is none. */
    public GroupId groupOf(@Nullable Object id) {
        if (id instanceof GroupId group) {
            return group;
        }
        if (id == null) {
            throw new NotFoundException();
        }
        GroupOf<?> lookup = lookups.get(id.getClass());
        if (lookup == null) {
            throw new IllegalArgumentException("No GroupOf for " + id);
        }
        return ask(lookup, id).orElseThrow(NotFoundException::new);
    }

    /** Reads an id of the given kind. */
    public Object id(Class<?> kind, UUID value) {
        if (kind == GroupId.class) {
            return new GroupId(value);
        }
        GroupOf<?> lookup = lookups.get(kind);
        if (lookup == null) {
            throw new IllegalArgumentException("No GroupOf for " + kind);
        }
        return lookup.id(value);
    }

    private static <I> Optional<GroupId> ask(GroupOf<I> lookup, Object id) {
        return lookup.groupOf(lookup.idType().cast(id));
    }

    private Standing standing(GroupId group) {
        AccountId me = currentUser.id();
        currentUser.refuseIfHeldBack();
        return database.sql("""
                        select m.role, a.administrator
                        from account a
                        join reading_group g on g.id = :group
                        left join membership m on m.group_id = g.id and m.account_id = a.id
                        where a.id = :me and a.enabled""")
                .param("group", group.value())
                .param("me", me.value())
                .query((row, number) -> {
                    String role = row.getString("role");
                    return new Standing(role == null ? null : Role.valueOf(role), row.getBoolean("administrator"));
                })
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private record Standing(@Nullable Role role, boolean administrator) {}
}
