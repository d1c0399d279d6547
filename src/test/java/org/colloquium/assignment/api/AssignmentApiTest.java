package org.colloquium.assignment.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AssignmentApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestAssignments plans;

    private final Map<AccountId, String> tokens = new HashMap<>();

    TestGroup.Cast cast;
    PaperId clip;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
    }

    @Test
    void preferencesAreStatedAndReadByOneself() {
        String path = "/groups/" + cast.slug() + "/preferences";
        MvcTestResult put = send(
                HttpMethod.PUT,
                cast.member(),
                path,
                "[{\"paper\": \"%s\", \"level\": \"rather-not\"}]".formatted(clip));
        assertThat(put).hasStatusOk().bodyJson().extractingPath("$[0].level").isEqualTo("rather-not");
        assertThat(send(HttpMethod.GET, cast.member(), path, null))
                .bodyJson()
                .extractingPath("$[0].paper")
                .isEqualTo(clip.toString());
        assertThat(send(HttpMethod.GET, cast.organiser(), path, null))
                .bodyJson()
                .isStrictlyEqualTo("[]");
        for (String wrong : List.of(
                "[{\"level\": \"love\"}]",
                "[null]",
                "[{\"paper\": \"%s\", \"level\": \"adore\"}]".formatted(clip),
                "[{\"paper\": \"%s\"}, {\"paper\": \"%1$s\"}]".formatted(clip))) {
            assertThat(send(HttpMethod.PUT, cast.member(), path, wrong))
                    .as(wrong)
                    .hasStatus(422);
        }
        assertThat(send(HttpMethod.PUT, cast.guest(), path, "[]")).hasStatus(403);
        assertThat(send(HttpMethod.PUT, cast.stranger(), path, "[]")).hasStatus(404);
        assertThat(api.get().uri("/api/v1" + path)).hasStatus(401);
        send(HttpMethod.PUT, cast.member(), path, "[{\"paper\": \"%s\", \"level\": null}]".formatted(clip));
        assertThat(send(HttpMethod.GET, cast.member(), path, null)).bodyJson().isStrictlyEqualTo("[]");
    }

    @Test
    void anAssignmentFromBeginningToEnd() {
        MeetingId meeting = meetings.plan(cast, 3, clip);
        MvcTestResult made =
                send(HttpMethod.POST, cast.organiser(), list(), """
                {"paper": "%s", "member": "%s", "role": "Presenter", "due": "2027-03-24", "meeting": "%s"}""".formatted(clip, cast.member(), meeting));
        assertThat(made).hasStatus(201);
        assertThat(made).bodyJson().extractingPath("$.role").isEqualTo("presenter");
        assertThat(made).bodyJson().extractingPath("$.due").isEqualTo("2027-03-24");
        assertThat(made).bodyJson().extractingPath("$.state").isEqualTo("open");
        String path = "/assignments/" + read(made, "$.id");
        String tag = String.valueOf(made.getResponse().getHeader("ETag"));

        MvcTestResult declined = patch(cast.member(), path, "{\"state\": \"declined\", \"reason\": \"I am away\"}");
        assertThat(declined).hasStatusOk();
        assertThat(send(HttpMethod.GET, cast.organiser(), path, null))
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("I am away");
        assertThat(send(HttpMethod.GET, cast.guest(), path, null))
                .bodyJson()
                .extractingPath("$.reason")
                .isNull();
        MvcTestResult handedOver =
                patch(cast.organiser(), path, "{\"member\": \"" + cast.otherMember() + "\", \"due\": null}");
        assertThat(handedOver).bodyJson().extractingPath("$.state").isEqualTo("open");
        assertThat(handedOver).bodyJson().extractingPath("$.due").isNull();
        assertThat(handedOver).bodyJson().extractingPath("$.meeting").isEqualTo(meeting.toString());
        assertThat(patch(cast.otherMember(), path, "{\"state\": \"done\"}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("done");
        assertThat(matching(HttpMethod.PATCH, path, tag, "{\"due\": \"2027-03-20\"}"))
                .hasStatus(412);
        assertThat(matching(HttpMethod.DELETE, path, tag, null)).hasStatus(412);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), path, null)).hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.organiser(), path, null)).hasStatus(404);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), path, null)).hasStatus(404);
        assertThat(send(HttpMethod.GET, cast.guest(), list(), null))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void everyRouteAnswersEverybodyAsTheTableSays() {
        String path = "/assignments/" + plans.assign(cast, clip, cast.member(), "presenter");
        Map<AccountId, int[]> expected = new HashMap<>();
        expected.put(cast.owner(), new int[] {200, 422, 200, 403});
        expected.put(cast.organiser(), new int[] {200, 422, 200, 403});
        expected.put(cast.member(), new int[] {200, 403, 403, 200});
        expected.put(cast.otherMember(), new int[] {200, 403, 403, 403});
        expected.put(cast.guest(), new int[] {200, 403, 403, 403});
        expected.put(cast.stranger(), new int[] {404, 404, 404, 404});
        expected.put(cast.administrator(), new int[] {404, 404, 404, 404});
        expected.forEach((who, status) -> {
            assertThat(send(HttpMethod.GET, who, list(), null)).hasStatus(status[0]);
            assertThat(send(HttpMethod.GET, who, path, null)).hasStatus(status[0]);
            assertThat(send(HttpMethod.POST, who, list(), "{}")).hasStatus(status[1]);
            assertThat(patch(who, path, "{\"due\": \"2020-01-01\"}")).hasStatus(status[2]);
            assertThat(patch(who, path, "{\"state\": \"started\"}")).hasStatus(status[3]);
            if (status[2] != 200) {
                assertThat(send(HttpMethod.DELETE, who, path, null)).hasStatus(status[2]);
            }
        });
        AccountId disabled = stage.join(cast.group(), "Dora Disabled", Role.OWNER);
        String disabledToken = token(disabled);
        accounts.disable(disabled);
        assertThat(api.get().uri("/api/v1" + path).header("Authorization", disabledToken))
                .hasStatus(401);
        assertThat(api.get().uri("/api/v1" + path)).hasStatus(401);
    }

    @Test
    void aMarkAndAChangeTogetherAreOneOrNone() {
        String path = "/assignments/" + plans.assign(cast, clip, cast.organiser(), "presenter");
        assertThat(patch(cast.organiser(), path, "{\"state\": \"started\", \"due\": \"2027-01-01\"}"))
                .hasStatusOk();
        assertThat(patch(cast.owner(), path, "{\"state\": \"done\", \"due\": \"2027-02-02\"}"))
                .hasStatus(403);
        assertThat(send(HttpMethod.GET, cast.guest(), path, null))
                .bodyJson()
                .extractingPath("$.due")
                .isEqualTo("2027-01-01");
    }

    @Test
    void whatDidNotTakePlaceIsPutOffByWhoHadThePart() {
        MeetingId yesterday = meetings.plan(cast, -1, clip);
        MeetingId next = meetings.plan(cast, 2, clip);
        String path = "/assignments/" + plans.assign(cast, clip, cast.member(), "presenter", yesterday) + "/postpone";
        assertThat(send(HttpMethod.POST, cast.organiser(), path, null)).hasStatus(403);
        assertThat(send(HttpMethod.POST, cast.stranger(), path, null)).hasStatus(404);
        assertThat(api.post().uri("/api/v1" + path)).hasStatus(401);
        assertThat(send(HttpMethod.POST, cast.member(), path, null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.meeting")
                .isEqualTo(next.toString());
        assertThat(send(HttpMethod.POST, cast.member(), path, null)).hasStatus(409);
    }

    @Test
    void wrongBodiesAreToldApart() {
        PaperId foreign = papers.add(stage.make().group(), "Secret");
        assertThat(post("{")).hasStatus(400);
        assertThat(post(body(clip, cast.member(), "reader", "\"soon\""))).hasStatus(400);
        assertThat(post(body(clip, cast.member(), "reader", "\"2027-02-30\""))).hasStatus(400);
        assertThat(post(body(clip, cast.member(), "reader", "\"2019-02-03\""))).hasStatus(201);
        assertThat(post(body(clip, cast.member(), "Reader", "null"))).hasStatus(409);
        wrong("paper", body(foreign, cast.member(), "reader", "null"));
        wrong("member", body(clip, cast.stranger(), "reader", "null"));
        wrong("member", body(clip, cast.guest(), "reader", "null"));
        wrong("role", body(clip, cast.member(), " ", "null"));
        wrong("role", body(clip, cast.member(), "x".repeat(41), "null"));
        wrong("due", body(clip, cast.member(), "scribe", "\"+12027-02-03\""));
        String path = "/assignments/" + plans.assign(cast, clip, cast.member(), "presenter");
        for (String wrong : List.of(
                "{\"state\": \"finished\"}",
                "{\"state\": null}",
                "{\"state\": \"declined\"}",
                "{\"state\": \"done\", \"reason\": \"x\"}",
                "{\"reason\": \"x\"}")) {
            assertThat(patch(cast.member(), path, wrong)).as(wrong).hasStatus(422);
        }
        for (String wrong : List.of("{\"paper\": \"x\"}", "{\"member\": null}", "{\"role\": null}")) {
            assertThat(patch(cast.organiser(), path, wrong)).as(wrong).hasStatus(422);
        }
        for (String wrong : List.of("{\"due\": \"soon\"}", "{\"meeting\": \"x\"}")) {
            assertThat(patch(cast.organiser(), path, wrong)).as(wrong).hasStatus(400);
        }
        assertThat(patch(cast.organiser(), "/assignments/nonsense", "{}")).hasStatus(404);
    }

    @Test
    void theDescriptionNamesTheFields() {
        MvcTestResult json = api.get().uri("/api/v1/openapi.json").exchange();
        assertThat(json).bodyJson().hasPath("$.paths['/api/v1/assignments/{assignment}'].patch");
        assertThat(json).bodyJson().hasPath("$.components.schemas.AssignmentPatchJson.properties.state");
        assertThat(json).bodyJson().hasPath("$.components.schemas.NewMeetingJson.properties.agenda");
    }

    private void wrong(String field, String body) {
        MvcTestResult answer = post(body);
        assertThat(answer).as(body).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    private static String body(PaperId paper, AccountId member, String role, String due) {
        return "{\"paper\": \"%s\", \"member\": \"%s\", \"role\": \"%s\", \"due\": %s}"
                .formatted(paper, member, role, due);
    }

    private String list() {
        return "/groups/" + cast.slug() + "/assignments";
    }

    private MvcTestResult post(String body) {
        return send(HttpMethod.POST, cast.organiser(), list(), body);
    }

    private MvcTestResult patch(AccountId who, String path, String body) {
        return send(HttpMethod.PATCH, who, path, body);
    }

    private MvcTestResult matching(HttpMethod method, String path, String tag, @Nullable String body) {
        MockMvcTester.MockMvcRequestBuilder request = api.method(method)
                .uri("/api/v1" + path)
                .header("Authorization", token(cast.organiser()))
                .header("If-Match", tag);
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, AccountId who, String path, @Nullable String body) {
        MockMvcTester.MockMvcRequestBuilder request =
                api.method(method).uri("/api/v1" + path).header("Authorization", token(who));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private String token(AccountId who) {
        return tokens.computeIfAbsent(who, signIn::bearer);
    }

    private static Object read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
