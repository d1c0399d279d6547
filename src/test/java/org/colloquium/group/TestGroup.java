package org.colloquium.group;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a group with one member of each role, and people who are not in it. */
@TestComponent
public class TestGroup {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestAccounts accounts;
    private final GroupService groups;
    private final JdbcClient database;

    TestGroup(TestAccounts accounts, GroupService groups, JdbcClient database) {
        this.accounts = accounts;
        this.groups = groups;
        this.database = database;
    }

    /** A new group; its owner is Olga, its organiser Otis, its members Mei and Max, its guest Gwen. */
    public Cast make() {
        AccountId owner = accounts.person("Olga Owner");
        String slug = "group-" + COUNT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        GroupDetails group = TestAccounts.as(
                owner, () -> groups.create("Vision & Language", new Slug(slug), ZoneId.of("Europe/Berlin")));
        AccountId stranger = accounts.person("Stan Stranger");
        TestAccounts.as(
                stranger, () -> groups.create("Elsewhere", new Slug("else-" + slug), ZoneId.of("Europe/Berlin")));
        return new Cast(
                group.id(),
                slug,
                owner,
                join(group.id(), "Otis Organiser", Role.ORGANISER),
                join(group.id(), "Mei Member", Role.MEMBER),
                join(group.id(), "Max Member", Role.MEMBER),
                join(group.id(), "Gwen Guest", Role.GUEST),
                stranger,
                accounts.administrator("Ada Administrator"));
    }

    /** One more member. */
    public AccountId join(GroupId group, String name, Role role) {
        AccountId id = accounts.person(name);
        database.sql("""
                        insert into membership (group_id, account_id, version, role, since)
                        values (?, ?, 0, ?, clock_timestamp())""").params(group.value(), id.value(), role.name()).update();
        return id;
    }

    /**
     * A group and the people around it.
     *
     * @param stranger owns another group
     * @param administrator administers the server, is in no group
     */
    public record Cast(
            GroupId group,
            String slug,
            AccountId owner,
            AccountId organiser,
            AccountId member,
            AccountId otherMember,
            AccountId guest,
            AccountId stranger,
            AccountId administrator) {}
}
