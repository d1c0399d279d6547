package org.colloquium.paper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.MyState;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.Reading;
import org.colloquium.paper.StateChange;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MarksApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    PaperStateService states;

    TestGroup.Cast cast;
    PaperId tides;
    PaperId moons;
    PaperId moths;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        tides = papers.add(cast.group(), "Tides and moons");
        moons = papers.add(cast.group(), "Moons alone");
        moths = papers.add(cast.group(), "Moths");
    }

    @Test
    void byASearch() {
        mark(tides, StateChange.remark("Mine", true));
        mark(tides, StateChange.saved(true));
        answers(mark(cast.member(), "{\"q\": \"moons\", \"saved\": true, \"reading\": \"read\"}"), 2, 2);
        assertThat(mine(tides)).isEqualTo(new MyState(Reading.READ, false, true, "Mine", true));
        assertThat(mine(moons)).isEqualTo(new MyState(Reading.READ, false, true, "", false));
        assertThat(mine(moths)).isEqualTo(MyState.NONE);
        answers(mark(cast.member(), "{\"q\": \"moons\", \"saved\": true}"), 2, 0);
        answers(mark(cast.member(), "{\"q\": \"-state:read\", \"hidden\": true}"), 1, 1);
        answers(mark(cast.member(), "{\"mine\": \"hidden\", \"hidden\": false}"), 1, 1);
        answers(mark(cast.member(), "{\"q\": \"\", \"saved\": true}"), 3, 1);
        answers(mark(cast.member(), "{\"q\": \"zebra\", \"saved\": true}"), 0, 0);
        answers(mark(cast.member(), "{\"digest\": \"" + UUID.randomUUID() + "\", \"saved\": true}"), 0, 0);
        assertThat(as(cast.otherMember(), () -> states.mine(cast.group(), List.of(tides, moons, moths))))
                .isEmpty();
    }

    @Test
    void byTheirIds() {
        answers(mark(cast.member(), named("\"hidden\": true", tides, moths, moths)), 2, 2);
        assertThat(mine(tides).hidden()).isTrue();
        assertThat(mine(moons).hidden()).isFalse();
        answers(mark(cast.member(), named("\"hidden\": true", tides, moons)), 2, 1);
        answers(mark(cast.member(), named("\"hidden\": true")), 0, 0);
    }

    @Test
    void papersOfAnotherGroupAreLeftAlone() {
        TestGroup.Cast other = stage.make();
        PaperId foreign = papers.add(other.group(), "Tides elsewhere");
        stage.join(other.group(), "Nobody", org.colloquium.group.Role.MEMBER);
        answers(mark(cast.member(), named("\"saved\": true", foreign, tides)), 1, 1);
        assertThat(as(other.member(), () -> states.mine(foreign))).isEqualTo(MyState.NONE);
        assertThat(post(other.member(), named("\"saved\": true", tides))).hasStatus(404);
        assertThat(post(other.owner(), "{\"q\": \"\", \"saved\": true}")).hasStatus(404);
        assertThat(mine(moons)).isEqualTo(MyState.NONE);
    }

    @Test
    void refusedWithTheReason() {
        Map<String, String> wrong = Map.of(
                "{\"q\": \"moons\"}", "reading",
                "{\"saved\": true}", "papers",
                "{\"q\": \"moons\", \"papers\": [], \"saved\": true}", "papers",
                "{\"papers\": [null], \"saved\": true}", "papers",
                "{\"q\": \"autor:smith\", \"saved\": true}", "q",
                "{\"q\": \"\", \"reading\": \"burnt\"}", "reading",
                "{\"q\": \"\", \"mine\": \"lost\", \"saved\": true}", "mine",
                "{\"digest\": \"x\", \"saved\": true}", "digest",
                "{\"q\": \"\", \"remark\": \"All the same\", \"saved\": true}", "remark");
        wrong.forEach((body, field) -> assertThat(post(cast.member(), body))
                .as(body)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of(field)));
        for (String malformed : List.of("", "[]", "{\"papers\": [\"x\"], \"saved\": true}", "{\"saved\": 1}")) {
            assertThat(post(cast.member(), malformed)).as(malformed).hasStatus(400);
        }
        assertThat(mine(tides)).isEqualTo(MyState.NONE);
    }

    @Test
    void guestsAndStrangersMarkNothing() {
        String all = "{\"q\": \"\", \"saved\": true}";
        assertThat(post(cast.guest(), all)).hasStatus(403);
        assertThat(post(cast.stranger(), all)).hasStatus(404);
        assertThat(post(cast.administrator(), all)).hasStatus(404);
        assertThat(api.post()
                        .uri(route())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(all))
                .hasStatus(401);
    }

    private void mark(PaperId paper, StateChange change) {
        as(cast.member(), () -> states.change(paper, change));
    }

    private MyState mine(PaperId paper) {
        return as(cast.member(), () -> states.mine(paper));
    }

    private static String named(String marks, PaperId... some) {
        List<String> ids =
                java.util.stream.Stream.of(some).map(it -> "\"" + it + "\"").toList();
        return "{\"papers\": [" + String.join(",", ids) + "], " + marks + "}";
    }

    private static void answers(MvcTestResult answer, int found, int changed) {
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$")
                .isEqualTo(Map.of("found", found, "changed", changed));
    }

    private MvcTestResult mark(AccountId who, String body) {
        return post(who, body);
    }

    private MvcTestResult post(AccountId who, String body) {
        return api.post()
                .uri(route())
                .header("Authorization", signIn.bearer(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String route() {
        return "/api/v1/groups/" + cast.slug() + "/papers/marks";
    }
}
