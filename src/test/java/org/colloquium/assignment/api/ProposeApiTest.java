package org.colloquium.assignment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquium.IntegrationTest;
import org.colloquium.account.NewToken;
import org.colloquium.account.Scope;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.account.TokenService;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ProposeApiTest extends IntegrationTest {
    private static final String TWO = """
            {"members": [
               {"id": "Ana", "maxLoad": 2, "away": ["may"], "credit": -1, "preferences": {"a": "love", "b": "rather-not"}},
               {"id": "Ben", "minLoad": 1, "conflicts": ["a"], "preferences": {"b": "like"}}],
             "papers": [
               {"id": "a", "meeting": "june", "roles": {"presenter": 1}},
               {"id": "b", "meeting": "may", "roles": {"presenter": 1}}],
             "seed": 3%s}""";

    @Autowired
    MockMvcTester api;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TokenService tokens;

    private TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void proposesForAnybody() {
        MvcTestResult answer = propose(TWO.formatted(""));
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.assignments")
                .isEqualTo(List.of(
                        Map.of("member", "Ana", "paper", "a", "role", "presenter"),
                        Map.of("member", "Ben", "paper", "b", "role", "presenter")));
        assertThat(answer).bodyJson().extractingPath("$.members[0].id").isEqualTo("Ana");
        assertThat(answer).bodyJson().extractingPath("$.members[0].utility").isEqualTo(-2);
        assertThat(answer).bodyJson().extractingPath("$.members[1].utility").isEqualTo(-2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.members[0].why")
                .asString()
                .startsWith("Carries over −1. Presenter of a (love, costs 1): left with −2.");
        assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(-4);
        assertThat(answer).bodyJson().extractingPath("$.proved").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.statement").asString().contains("no swap");
    }

    @Test
    void mendsAnEarlierPlan() {
        String alike = """
                {"members": [{"id": "Ana"}, {"id": "Ben"}],
                 "papers": [{"id": "a", "roles": {"presenter": 1}}, {"id": "b", "roles": {"presenter": 1}}],
                 "before": [{"member": "Ben", "paper": "a", "role": "presenter"},
                            {"member": "Ben", "paper": "b", "role": "presenter"},
                            {"member": "Cas", "paper": "b", "role": "presenter"}]}""";
        MvcTestResult answer = propose(alike);
        assertThat(answer).bodyJson().extractingPath("$.assignments[*].member").isEqualTo(List.of("Ben", "Ben"));
        assertThat(answer).bodyJson().extractingPath("$.statement").asString().contains("changes less");
    }

    @Test
    void namesTheRulesThatCannotBeKeptTogether() {
        MvcTestResult answer = propose(TWO.formatted("").replace("\"b\": \"like\"", "\"b\": \"cannot\""));
        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.rules")
                .isEqualTo(List.of(
                        "b needs exactly 1 in the role presenter.", "Ana is away at may.", "Ben cannot take b."));
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("Ben cannot take b.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | members",
                "{\"members\": []} | papers",
                "{\"members\": [null], \"papers\": []} | members",
                "{\"members\": [{}], \"papers\": []} | members.id",
                "{\"members\": [{\"id\": \"A\"}, {\"id\": \"A\"}], \"papers\": []} | members",
                "{\"members\": [{\"id\": \"A\", \"minLoad\": 2, \"maxLoad\": 1}], \"papers\": []} | members",
                "{\"members\": [{\"id\": \"A\", \"conflicts\": [\"x\"]}], \"papers\": []} | members",
                "{\"members\": [], \"papers\": [{\"id\": \"a\"}]} | papers.roles",
                "{\"members\": [], \"papers\": [{\"id\": \"a\", \"roles\": {\"presenter\": -1}}]} | papers",
                "{\"members\": [], \"papers\": [{\"id\": \"a\", \"roles\": {\"presenter\": 2001}}]} | papers",
                "{\"members\": [{\"id\": \"A\", \"preferences\": {\"a\": \"hate\"}}], \"papers\": []} | preferences",
                "{\"members\": [], \"papers\": [], \"pinned\": [{\"member\": \"A\"}]} | pinned.paper"
            })
    void saysWhatIsWrong(String body, String field) {
        MvcTestResult answer = propose(body);
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    @Test
    void anEmptyInstanceHasAnEmptyPlan() {
        assertThat(propose("{\"members\": [], \"papers\": []}")).hasStatusOk();
        assertThat(propose("{\"members\": [], \"papers\": [{\"id\": \"a\", \"roles\": {\"scribe\": 1}}]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.rules")
                .isEqualTo(List.of("a needs exactly 1 in the role scribe."));
    }

    @Test
    void moreThanOneRequestMayAskIsRefused() {
        String members = IntStream.range(0, 1_000)
                .mapToObj(it -> "{\"id\": \"" + it + "\"}")
                .collect(Collectors.joining(","));
        assertThat(propose("{\"members\": [" + members
                        + "], \"papers\": [{\"id\": \"a\", \"roles\": {\"scribe\": 101}}]}"))
                .hasStatus(422);
    }

    @Test
    void aTokenThatReadsIsEnoughAndNobodyElseMay() {
        String reads = TestAccounts.as(
                        cast.stranger(), () -> tokens.make(new NewToken("reads", Set.of(Scope.READ), null)))
                .token();
        assertThat(send("Bearer " + reads, TWO.formatted(""))).hasStatusOk();
        assertThat(api.post()
                        .uri("/api/v1/propose")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(401);
    }

    private MvcTestResult propose(String body) {
        return send(signIn.bearer(cast.stranger()), body);
    }

    private MvcTestResult send(String bearer, String body) {
        return api.post()
                .uri("/api/v1/propose")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
