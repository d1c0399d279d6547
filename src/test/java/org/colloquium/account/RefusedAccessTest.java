package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.colloquium.IntegrationTest;
import org.colloquium.audit.Refusals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the audit log says of requests that were refused. */
class RefusedAccessTest extends IntegrationTest {
    private static final int MANY = 30;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    Refusals refusals;

    @Autowired
    JdbcClient database;

    private AccountId mei;
    private String address;

    /** From where nobody has come before: refusals of nobody are counted by it. */
    @BeforeEach
    void prepare() {
        mei = accounts.person("Mei");
        address = "10." + part() + "." + part() + "." + part();
        database.sql("delete from refused_sign_in").update();
    }

    @Test
    void aWrongTokenIsKeptOncePerMinuteAndNetworkWithoutItself() {
        for (int i = 0; i < MANY; i++) {
            assertThat(call("/api/v1/me", "Bearer clq_wrong" + i)).isEqualTo(401);
        }
        assertThat(kept()).containsExactly("nobody api token wrong 1");
        settle();
        assertThat(kept()).containsExactly("nobody api token wrong 1", "nobody api token - " + (MANY - 1));
    }

    @Test
    void anEndedTokenIsKeptWithItsOwner() {
        String bearer = signIn.bearer(mei);
        assertThat(call("/api/v1/me", bearer)).isEqualTo(200);
        assertThat(kept()).isEmpty();
        database.sql(
                        "update access_token set created_at = now() - interval '1 hour', expires_at = now() where account_id = ?")
                .param(mei.value())
                .update();
        assertThat(call("/api/v1/me", bearer)).isEqualTo(401);
        assertThat(kept()).containsExactly("somebody api token ended 1");
        assertThat(doers()).containsExactly(mei.value().toString());
    }

    @Test
    void whatSomebodySignedInMayNotDoIsKept() {
        String bearer = signIn.bearer(mei);
        for (int i = 0; i < MANY; i++) {
            assertThat(call("/api/v1/audit", bearer)).isEqualTo(403);
        }
        assertThat(kept()).containsExactly("somebody api api not-allowed 1");
        assertThat(doers()).containsExactly(mei.value().toString());
    }

    @Test
    void whatAnotherSiteSendsIsKept() {
        for (int i = 0; i < MANY; i++) {
            assertThat(web.post()
                            .uri("/login")
                            .header("Sec-Fetch-Site", "cross-site")
                            .with(from()))
                    .hasStatus(403);
        }
        assertThat(kept()).containsExactly("nobody page page foreign 1");
    }

    @Test
    void aRequestThatIsServedIsNotKept() {
        assertThat(call("/api/v1/me", signIn.bearer(mei))).isEqualTo(200);
        assertThat(web.get().uri("/api/v1/me").with(from())).hasStatus(401);
        assertThat(kept()).as("without a token, as everybody comes first").isEmpty();
    }

    private int call(String path, String bearer) {
        return web.get()
                .uri(path)
                .header("Authorization", bearer)
                .with(from())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private RequestPostProcessor from() {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    /** As a minute later. */
    private void settle() {
        database.sql("update refused_sign_in set kept_at = kept_at - interval '2 minutes'")
                .update();
        refusals.settle();
    }

    private List<String> kept() {
        return database.sql("""
                        select concat_ws(' ', case when d.done_by is null then 'nobody' else 'somebody' end, d.way,
                                         d.details ->> 'means', coalesce(d.details ->> 'why', '-'), d.details ->> 'tries')
                        from deed d join deed_trail t on t.deed_id = d.id
                        where d.kind = 'access-refused' and t.address = ? order by d.id""")
                .param(address)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> doers() {
        return database.sql("""
                        select d.done_by::text from deed d join deed_trail t on t.deed_id = d.id
                        where d.kind = 'access-refused' and t.address = ?""")
                .param(address)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static int part() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }
}
