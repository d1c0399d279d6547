package org.colloquium.meeting.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.UpvoteService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MeetingApiTest extends IntegrationTest {
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
    TestMeetings plans;

    @Autowired
    UpvoteService upvotes;

    private final Map<AccountId, String> tokens = new HashMap<>();

    TestGroup.Cast cast;
    PaperId clip;
    PaperId banana;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
        banana = papers.add(cast.group(), "Peeling a banana");
    }

    @Test
    void whatGatheredVotesSinceTheMeetingBefore() {
        TestAccounts.as(cast.member(), () -> upvotes.give(banana));
        String path = "/meetings/" + plans.plan(cast, 5) + "/upvoted";
        MvcTestResult read = send(HttpMethod.GET, cast.guest(), path, null);
        assertThat(read).hasStatusOk();
        assertThat(read)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"since\": null, \"items\": [{\"paper\": \"%s\", \"upvotes\": 1}]}".formatted(banana));
        plans.plan(cast, 4);
        MvcTestResult after = send(HttpMethod.GET, cast.guest(), path, null);
        assertThat(after).bodyJson().extractingPath("$.items").asArray().isEmpty();
        assertThat(send(HttpMethod.GET, cast.stranger(), path, null)).hasStatus(404);
    }

    @Test
    void aMeetingFromItsPlanToItsEnd() {
        MvcTestResult made = send(HttpMethod.POST, cast.organiser(), list(), """
                {"startsAt": "2027-03-25T13:00:00Z", "title": "March", "place": "Room 2.14",
                 "agenda": ["%s", "%s"]}""".formatted(clip, banana));
        assertThat(made).hasStatus(201);
        assertThat(made).bodyJson().extractingPath("$.startsAt").isEqualTo("2027-03-25T13:00:00Z");
        assertThat(made)
                .bodyJson()
                .extractingPath("$.agenda")
                .asArray()
                .containsExactly(clip.toString(), banana.toString());
        String path = "/meetings/" + id(made);
        String tag = String.valueOf(made.getResponse().getHeader("ETag"));
        MvcTestResult read = send(HttpMethod.GET, cast.guest(), path, null);
        assertThat(read).hasStatusOk().headers().hasValue("ETag", tag);

        MvcTestResult changed =
                send(HttpMethod.PATCH, cast.owner(), path, "{\"agenda\": [\"" + banana + "\"], \"title\": null}");
        assertThat(changed).hasStatusOk();
        assertThat(changed).bodyJson().extractingPath("$.title").isNull();
        assertThat(changed).bodyJson().extractingPath("$.place").isEqualTo("Room 2.14");
        assertThat(changed).bodyJson().extractingPath("$.agenda").asArray().containsExactly(banana.toString());
        assertThat(matching(HttpMethod.PATCH, path, tag, "{\"title\": \"Late\"}"))
                .hasStatus(412);
        assertThat(matching(HttpMethod.DELETE, path, tag, null)).hasStatus(412);
        assertThat(matching(HttpMethod.DELETE, path, "*", null)).hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.organiser(), path, null)).hasStatus(404);
    }

    @Test
    void organisersSayWhatWasDiscussed() {
        String path = "/meetings/" + plans.plan(cast, -1, clip, banana);
        String said = path + "/agenda/" + banana + "/discussed";
        assertThat(send(HttpMethod.PUT, cast.member(), said, null)).hasStatus(403);
        assertThat(send(HttpMethod.PUT, cast.stranger(), said, null)).hasStatus(404);
        assertThat(api.put().uri("/api/v1" + said)).hasStatus(401);
        assertThat(send(HttpMethod.PUT, cast.organiser(), said, null)).hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.guest(), path, null))
                .bodyJson()
                .extractingPath("$.discussed")
                .asArray()
                .containsExactly(banana.toString());
        assertThat(send(HttpMethod.DELETE, cast.guest(), said, null)).hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), said, null)).hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.guest(), path, null))
                .bodyJson()
                .extractingPath("$.discussed")
                .asArray()
                .isEmpty();
        String later = "/meetings/" + plans.plan(cast, 1, clip) + "/agenda/";
        assertThat(send(HttpMethod.PUT, cast.organiser(), later + clip + "/discussed", null))
                .hasStatus(409);
        assertThat(send(HttpMethod.PUT, cast.organiser(), later + banana + "/discussed", null))
                .hasStatus(404);
    }

    @Test
    void theListSaysHowManyThereAre() {
        MeetingId soon = plans.plan(cast, 1);
        MeetingId later = plans.plan(cast, 2);
        MvcTestResult first = send(HttpMethod.GET, cast.guest(), list() + "?limit=1", null);
        assertThat(first).bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(first).bodyJson().extractingPath("$.items[0].id").isEqualTo(later.toString());
        String next = String.valueOf(read(first, "$.next"));
        MvcTestResult second = send(HttpMethod.GET, cast.guest(), list() + "?limit=1&after=" + next, null);
        assertThat(second).bodyJson().extractingPath("$.items[0].id").isEqualTo(soon.toString());
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
    }

    @Test
    void everyRouteAnswersEverybodyAsTheTableSays() {
        MeetingId meeting = plans.plan(cast, 1);
        AccountId disabled = stage.join(cast.group(), "Dora Disabled", Role.OWNER);
        String disabledToken = token(disabled);
        accounts.disable(disabled);
        Map<AccountId, int[]> expected = new LinkedHashMap<>();
        expected.put(cast.owner(), new int[] {200, 422, 200, 200});
        expected.put(cast.organiser(), new int[] {200, 422, 200, 200});
        expected.put(cast.member(), new int[] {200, 403, 200, 403});
        expected.put(cast.guest(), new int[] {200, 403, 200, 403});
        expected.put(cast.stranger(), new int[] {404, 404, 404, 404});
        expected.put(cast.administrator(), new int[] {404, 404, 404, 404});
        expected.forEach((who, status) -> {
            assertThat(send(HttpMethod.GET, who, list(), null)).hasStatus(status[0]);
            assertThat(send(HttpMethod.POST, who, list(), "{}")).hasStatus(status[1]);
            assertThat(send(HttpMethod.GET, who, "/meetings/" + meeting, null)).hasStatus(status[2]);
            assertThat(send(HttpMethod.PATCH, who, "/meetings/" + meeting, "{}"))
                    .hasStatus(status[3]);
            if (status[3] != 200) {
                assertThat(send(HttpMethod.DELETE, who, "/meetings/" + meeting, null))
                        .hasStatus(status[3]);
            }
        });
        for (String token : List.of(disabledToken, "Bearer nonsense")) {
            assertThat(api.get().uri("/api/v1/meetings/" + meeting).header("Authorization", token))
                    .hasStatus(401);
        }
        assertThat(api.delete().uri("/api/v1/meetings/" + meeting)).hasStatus(401);
    }

    @Test
    void wrongBodiesAreToldApart() {
        PaperId foreign = papers.add(stage.make().group(), "Secret");
        assertThat(post("{")).hasStatus(400);
        assertThat(post("[]")).hasStatus(400);
        assertThat(post("{\"startsAt\": \"tomorrow\"}")).hasStatus(400);
        assertThat(post("{\"startsAt\": \"2027-03-25T13:00:00Z\", \"agenda\": [\"x\"]}"))
                .hasStatus(400);
        assertThat(post("{\"startsAt\": \"2027-03-25T13:00:00Z\", \"agenda\": [null]}"))
                .hasStatus(422);
        MvcTestResult unknown = post("{\"startsAt\": \"2027-03-25T13:00:00Z\", \"agenda\": [\"" + foreign + "\"]}");
        assertThat(unknown).hasStatus(422);
        assertThat(unknown).bodyJson().extractingPath("$.errors[0].field").isEqualTo("agenda");
        String path = "/meetings/" + plans.plan(cast, 1);
        assertThat(matching(HttpMethod.PATCH, path, "\"7\"", "{\"startsAt\": null}"))
                .as("what is wrong with a value comes before what is stale")
                .hasStatus(422);
        for (String wrong : List.of(
                "{\"startsAt\": 7}",
                "{\"startsAt\": \"soon\"}",
                "{\"agenda\": \"x\"}",
                "{\"agenda\": [7]}",
                "{\"title\": {}}")) {
            assertThat(send(HttpMethod.PATCH, cast.organiser(), path, wrong))
                    .as(wrong)
                    .hasStatus(400);
        }
        assertThat(send(HttpMethod.PATCH, cast.organiser(), path, "[]")).hasStatus(400);
        assertThat(send(HttpMethod.GET, cast.organiser(), "/meetings/nonsense", null))
                .hasStatus(404);
        assertThat(send(HttpMethod.GET, cast.organiser(), list() + "?limit=0", null))
                .hasStatus(422);
        assertThat(send(HttpMethod.GET, cast.organiser(), list() + "?after=x", null))
                .hasStatus(400);
    }

    private String list() {
        return "/groups/" + cast.slug() + "/meetings";
    }

    private MvcTestResult post(String body) {
        return send(HttpMethod.POST, cast.organiser(), list(), body);
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

    private static String id(MvcTestResult made) {
        return String.valueOf(read(made, "$.id"));
    }

    private static Object read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
