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
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.Mark;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DraftApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestAssignments plans;

    @Autowired
    AssignmentService assignments;

    private final Map<AccountId, String> tokens = new HashMap<>();

    TestGroup.Cast cast;
    PaperId clip;
    MeetingId meeting;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
        meeting = meetings.plan(cast, 3, clip);
    }

    @Test
    void aDraftFromBeginningToEnd() {
        MvcTestResult made = send(HttpMethod.POST, cast.organiser(), "", terms(1), null);
        assertThat(made).hasStatus(201);
        assertThat(made).bodyJson().extractingPath("$.proved").isEqualTo(true);
        assertThat(made).bodyJson().extractingPath("$.open").isEqualTo(0);
        String tag = String.valueOf(made.getResponse().getHeader(HttpHeaders.ETAG));
        String had = read(made, "$.turns[0].member");
        AccountId other = had.equals(cast.member().toString()) ? cast.otherMember() : cast.member();
        String change = """
                {"paper": "%s", "role": "presenter", "from": "%s", "to": "%s"}""".formatted(clip, had, other);
        MvcTestResult changed = send(HttpMethod.PATCH, cast.owner(), "/draft", change, tag);
        assertThat(changed)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.turns[0].pinned")
                .isEqualTo(true);
        assertThat(send(HttpMethod.PATCH, cast.organiser(), "/draft", change, null))
                .hasStatus(409);
        assertThat(send(HttpMethod.PATCH, cast.organiser(), "/draft", change, tag))
                .hasStatus(412);
        assertThat(send(HttpMethod.POST, cast.organiser(), "/draft/publish", null, tag))
                .hasStatus(412);
        MvcTestResult again = send(HttpMethod.POST, cast.organiser(), "", terms(1), null);
        assertThat(again).bodyJson().extractingPath("$.turns[0].member").isEqualTo(other.toString());
        MvcTestResult published = send(HttpMethod.POST, cast.organiser(), "/draft/publish", null, null);
        assertThat(published)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].member")
                .isEqualTo(other.toString());
        assertThat(send(HttpMethod.POST, cast.organiser(), "/draft/publish", null, null))
                .hasStatus(404);
        assertThat(send(HttpMethod.GET, cast.organiser(), "/draft", null, null)).hasStatus(404);
        assertThat(published(cast.owner()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].members.length()")
                .isEqualTo(4);
        assertThat(published(cast.guest()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].members.length()")
                .isEqualTo(0);
        assertThat(published(cast.stranger())).hasStatus(404);
        send(HttpMethod.POST, cast.organiser(), "", terms(2), null);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), "/draft", null, null))
                .hasStatus(204);
    }

    @Test
    void othersAreAnsweredAlikeWhetherOrNotThereIsADraft() {
        List<AccountId> others = List.of(cast.member(), cast.guest(), cast.stranger(), cast.administrator());
        List<Integer> before = others.stream().flatMap(it -> asked(it).stream()).toList();
        send(HttpMethod.POST, cast.organiser(), "", terms(1), null);
        assertThat(others.stream().flatMap(it -> asked(it).stream()).toList()).isEqualTo(before);
        assertThat(asked(cast.member())).containsExactly(404, 403, 403, 403, 403);
        assertThat(asked(cast.guest())).containsExactly(404, 403, 403, 403, 403);
        assertThat(asked(cast.stranger())).containsOnly(404);
        assertThat(asked(cast.administrator())).containsOnly(404);
        assertThat(api.get().uri("/api/v1" + path() + "/draft")).hasStatus(401);
        assertThat(api.post().uri("/api/v1" + path() + "/draft/publish")).hasStatus(401);
        assertThat(send(HttpMethod.GET, cast.owner(), "/draft", null, null)).hasStatusOk();
    }

    @Test
    void whatIsWrongOrCannotBeIsSaid() {
        for (String wrong : List.of(
                "{}",
                "{\"papers\": []}",
                "{\"papers\": [{\"id\": \"%s\"}]}".formatted(clip),
                "{\"papers\": [{\"id\": \"%s\", \"roles\": {}}]}".formatted(clip),
                "{\"papers\": [{\"id\": \"%s\", \"roles\": {\"presenter\": 0}}]}".formatted(clip),
                "{\"papers\": [{\"id\": \"%s\", \"roles\": {\"presenter\": 1}}]}".formatted(cast.group()),
                "{\"papers\": [null]}")) {
            assertThat(send(HttpMethod.POST, cast.organiser(), "", wrong, null))
                    .as(wrong)
                    .hasStatus(422);
        }
        MvcTestResult many = send(HttpMethod.POST, cast.organiser(), "", terms(9), null);
        assertThat(many).hasStatus(422);
        assertThat(many).bodyJson().extractingPath("$.ways[0]").isEqualTo("leave out a paper or a role");
        assertThat(send(HttpMethod.GET, cast.organiser(), "/draft", null, null)).hasStatus(404);
    }

    @Test
    void whatWasDeclinedIsMended() {
        AssignmentId id = plans.assign(cast, clip, cast.member(), "presenter", meeting);
        TestAccounts.run(cast.member(), () -> assignments.mark(id, Mark.declined("I am away")));
        String mend = "/groups/" + cast.slug() + "/assignments/mending";
        MvcTestResult dry = exchange(HttpMethod.POST, cast.organiser(), mend + "?dryRun=true", null, null);
        assertThat(dry)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.changes[0].assignment")
                .isEqualTo(id.toString());
        assertThat(dry).bodyJson().extractingPath("$.changes[0].why").isEqualTo("has declined");
        assertThat(dry).bodyJson().extractingPath("$.made").isEqualTo(false);
        MvcTestResult made = exchange(HttpMethod.POST, cast.owner(), mend, null, null);
        assertThat(made).hasStatusOk().bodyJson().extractingPath("$.made").isEqualTo(true);
        assertThat(exchange(HttpMethod.POST, cast.owner(), mend, null, null))
                .bodyJson()
                .extractingPath("$.changes.length()")
                .isEqualTo(0);
        assertThat(exchange(HttpMethod.POST, cast.member(), mend, null, null)).hasStatus(403);
        assertThat(exchange(HttpMethod.POST, cast.stranger(), mend, null, null)).hasStatus(404);
        assertThat(api.post().uri("/api/v1" + mend)).hasStatus(401);
    }

    private List<Integer> asked(AccountId who) {
        String change = "{\"paper\": \"%s\", \"role\": \"presenter\", \"to\": \"%s\"}".formatted(clip, cast.member());
        return List.of(
                send(HttpMethod.GET, who, "/draft", null, null).getResponse().getStatus(),
                send(HttpMethod.POST, who, "", terms(1), null).getResponse().getStatus(),
                send(HttpMethod.PATCH, who, "/draft", change, null)
                        .getResponse()
                        .getStatus(),
                send(HttpMethod.DELETE, who, "/draft", null, null).getResponse().getStatus(),
                send(HttpMethod.POST, who, "/draft/publish", null, null)
                        .getResponse()
                        .getStatus());
    }

    private String terms(int presenters) {
        return """
                {"papers": [{"id": "%s", "meeting": "%s", "roles": {"presenter": %d}}], "seed": 3}""".formatted(clip, meeting, presenters);
    }

    private MvcTestResult published(AccountId who) {
        return exchange(HttpMethod.GET, who, "/groups/" + cast.slug() + "/assignments/plans", null, null);
    }

    private String path() {
        return "/groups/" + cast.slug() + "/assignments/proposals";
    }

    private MvcTestResult send(
            HttpMethod method, AccountId who, String rest, @Nullable String body, @Nullable String ifMatch) {
        return exchange(method, who, path() + rest, body, ifMatch);
    }

    private MvcTestResult exchange(
            HttpMethod method, AccountId who, String path, @Nullable String body, @Nullable String ifMatch) {
        MockMvcTester.MockMvcRequestBuilder request = api.method(method)
                .uri("/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, tokens.computeIfAbsent(who, signIn::bearer));
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (ifMatch != null) {
            request = request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.exchange();
    }

    private static String read(MvcTestResult result, String path) {
        try {
            return JsonPath.read(result.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
