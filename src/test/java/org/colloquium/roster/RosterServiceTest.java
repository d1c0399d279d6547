package org.colloquium.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.colloquium.IntegrationTest;
import org.colloquium.StatementCount;
import org.colloquium.account.AccountId;
import org.colloquium.account.InvitationService;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.common.ConflictException;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

class RosterServiceTest extends IntegrationTest {
    @Autowired
    RosterService rosters;

    @Autowired
    InvitationService invitations;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    StatementCount count;

    @Autowired
    LinkList links;

    @Autowired
    JdbcClient database;

    private TestGroup.Cast cast;
    private String fresh;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        fresh = "n" + Long.toString(System.nanoTime(), 36) + "@uni.example";
    }

    @Test
    void everyRowSaysWhatItDoesAndNothingIsDone() {
        RosterPlan plan = look(
                row(fresh, "Nora New", cast.slug(), "member", ""),
                row(fresh, "", "else-" + cast.slug(), "", ""),
                row(email(cast.member()), "", cast.slug(), "organiser", ""),
                row(email(cast.guest()).toUpperCase(Locale.ROOT), "Other", cast.slug(), "guest", "no"),
                row(email(cast.stranger()), "", cast.slug(), "", "yes"));
        assertThat(plan.rows())
                .extracting(PlannedRow::effects)
                .containsExactly(
                        List.of(Effect.MAKES_ACCOUNT, Effect.ADDS_TO_GROUP),
                        List.of(Effect.ADDS_TO_GROUP),
                        List.of(Effect.CHANGES_ROLE),
                        List.of(Effect.NOTHING),
                        List.of(Effect.MAKES_ADMINISTRATOR, Effect.ADDS_TO_GROUP));
        assertThat(plan.errors()).isZero();
        assertThat(role(fresh)).isEqualTo("-");
        assertThat(role(email(cast.member()))).isEqualTo("MEMBER");
    }

    @Test
    void whatCannotBeFollowedIsSaidAtItsRow() {
        AccountId disabled = stage.join(cast.group(), "Dora", Role.MEMBER);
        accounts.disable(disabled);
        RosterPlan plan = look(
                row("nobody", "N", "", "", ""),
                row(fresh, "", "", "", ""),
                row(email(cast.member()), "", "no-such-group", "", ""),
                row(email(cast.member()), "", cast.slug(), "boss", ""),
                row(email(cast.member()), "", "", "member", ""),
                row(email(cast.member()), "", "", "", "perhaps"),
                row(email(disabled), "", cast.slug(), "owner", ""),
                row(email(cast.guest()), "", cast.slug(), "member", ""),
                row(email(cast.guest()), "", cast.slug(), "owner", ""));
        assertThat(plan.rows())
                .extracting(it -> String.valueOf(it.error()))
                .satisfiesExactly(
                        it -> assertThat(it).contains("e-mail address"),
                        it -> assertThat(it).contains("needs a name"),
                        it -> assertThat(it).contains("no-such-group"),
                        it -> assertThat(it).contains("guest, member, organiser or owner"),
                        it -> assertThat(it).contains("needs a group"),
                        it -> assertThat(it).contains("yes or no"),
                        it -> assertThat(it).contains("disabled"),
                        it -> assertThat(it).isEqualTo("null"),
                        it -> assertThat(it).contains("earlier row"));
    }

    @Test
    void itIsDoneAsAWholeOrNotAtAll() {
        String good = row(fresh, "Nora New", cast.slug(), "organiser", "");
        assertThatThrownBy(() -> follow(false, good, row("nobody", "N", "", "", "")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Nothing was changed");
        assertThat(role(fresh)).isEqualTo("-");

        RosterDone done = follow(true, good, row(email(cast.member()), "", cast.slug(), "guest", ""));
        assertThat(role(fresh)).isEqualTo("ORGANISER");
        assertThat(role(email(cast.member()))).isEqualTo("GUEST");
        String path = done.invited().getFirst().path();
        assertThat(new String(links.of(done), StandardCharsets.UTF_8)).contains(fresh + ",Nora New,http", path);
        assertThat(database.sql("select greeting || ' ' || address from letter where recipient = ?")
                        .param(fresh)
                        .query(String.class)
                        .single())
                .startsWith("Dear Nora New, http")
                .endsWith(path);
        assertThat(invitations.open(path.substring("invitation/".length())).email())
                .isEqualTo(fresh);
        assertThat(look(good).rows().getFirst().effects()).containsExactly(Effect.NOTHING);
    }

    @Test
    void aGroupKeepsAnOwnerButMayBeHandedOver() {
        String down = row(email(cast.owner()), "", cast.slug(), "member", "");
        assertThat(look(down).rows().getFirst().error()).contains("needs an owner");
        assertThatThrownBy(() -> follow(false, down)).isInstanceOf(ConflictException.class);
        follow(false, down, row(fresh, "Nora New", cast.slug(), "owner", ""));
        assertThat(role(email(cast.owner()))).isEqualTo("MEMBER");
        assertThat(role(fresh)).isEqualTo("OWNER");
    }

    @Test
    @Transactional
    void theServerKeepsAnAdministratorWhoCanSignIn() {
        database.sql("update account set administrator = false where id <> ?")
                .param(cast.administrator().value())
                .update();
        signIn.password(cast.administrator());
        String down = row(email(cast.administrator()), "", "", "", "no");
        assertThat(look(down, row(fresh, "N", "", "", "yes")).rows().getFirst().error())
                .as("who is new cannot sign in yet")
                .contains("Nobody would be left");
        signIn.password(cast.stranger());
        assertThat(look(down, row(email(cast.stranger()), "", "", "", "yes")).errors())
                .isZero();
    }

    @Test
    void tenThousandRowsTakeAsManyStatementsAsOne() throws Exception {
        int few = count.during(() -> follow(true, row(fresh, "Nora", cast.slug(), "member", "")))
                .size();
        String[] rows = new String[RosterTable.MOST_ROWS];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i + "-" + fresh, "Person " + i, cast.slug(), "member", "");
        }
        assertThat(count.during(() -> follow(true, rows))).hasSizeLessThanOrEqualTo(few);
        assertThat(look(rows).count(Effect.NOTHING)).isEqualTo(rows.length);
    }

    private RosterPlan look(String... rows) {
        return TestAccounts.as(cast.administrator(), () -> rosters.look(table(rows)));
    }

    private RosterDone follow(boolean letters, String... rows) {
        return TestAccounts.as(cast.administrator(), () -> rosters.follow(table(rows), letters));
    }

    private static byte[] table(String... rows) {
        return ("email,name,group,role,administrator\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String... cells) {
        return String.join(",", cells);
    }

    private String email(AccountId id) {
        return signIn.email(id);
    }

    private String role(String email) {
        return database.sql("""
            select coalesce(max(m.role), '-') from membership m join account a on a.id = m.account_id
            where a.email = ? and m.group_id = ?\
            """)
                .params(email, cast.group().value())
                .query(String.class)
                .single();
    }
}
