package org.colloquium.deeds.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.colloquium.IntegrationTest;
import org.colloquium.account.NewToken;
import org.colloquium.account.Scope;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.account.TokenService;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AuditApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    GroupService groups;

    @Autowired
    TokenService tokens;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    TestGroup.Cast cast;
    String ada;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        ada = signIn.bearer(cast.administrator());
        for (int i = 0; i < 3; i++) {
            String name = "Renamed " + i;
            TestAccounts.as(cast.owner(), () -> groups.rename(cast.group(), name));
        }
    }

    @Test
    void administratorsPageThroughWhatTheFilterFinds() {
        MvcTestResult first = get(ada, "?limit=3&group=" + cast.slug());
        assertThat(first).hasStatusOk();
        assertThat(first).bodyJson().extractingPath("$.total").isEqualTo(4);
        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[*].kind")
                .asArray()
                .containsExactly("group-edited", "group-edited", "group-edited");
        assertThat(first).bodyJson().extractingPath("$.items[0].personName").isEqualTo("Olga Owner");
        String next = (String) com.jayway.jsonpath.JsonPath.read(body(first), "$.next");
        MvcTestResult rest = get(ada, "?limit=3&group=" + cast.group() + "&after=" + next);
        assertThat(rest).bodyJson().extractingPath("$.items[*].kind").asArray().containsExactly("group-made");
        assertThat(rest).bodyJson().extractingPath("$.next").isNull();
    }

    @Test
    void thePersonAndTheTimeFilterToo() {
        String me = "?kind=group-made&person=" + cast.owner();
        assertThat(get(ada, me)).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(get(ada, me + "&until=2020-01-01T00:00:00Z"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get(ada, me + "&since=2020-01-01T00:00:00Z"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(get(ada, "?kind=nonsense")).hasStatus(422);
        for (String moment : List.of("yesterday", "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z")) {
            assertThat(get(ada, "?since={moment}", moment)).hasStatus(400);
            assertThat(get(ada, "?until={moment}", moment)).hasStatus(400);
        }
        assertThat(get(ada, "?since=")).hasStatusOk();
        assertThat(get(ada, "?group=no-such-group")).hasStatus(422);
    }

    @Test
    void othersAreRefusedAndSoIsATokenWithoutTheScope() {
        assertThat(get(signIn.bearer(cast.owner()), "")).hasStatus(403);
        String reads = TestAccounts.as(
                        cast.administrator(), () -> tokens.make(new NewToken("reads", Set.of(Scope.READ), null)))
                .token();
        assertThat(get("Bearer " + reads, "")).hasStatus(403);
        assertThat(get("Bearer clq_wrong", "")).hasStatus(401);
    }

    private MvcTestResult get(String bearer, String query, Object... values) {
        return api.get()
                .uri("/api/v1/audit" + query, values)
                .header("Authorization", bearer)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
