package org.colloquium.assignment.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.group.TestGroup;
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

class SlotApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestPapers papers;

    @Autowired
    TestAssignments plans;

    TestGroup.Cast cast;
    PaperId clip;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
    }

    @Test
    void whoTakesAnOpenSlotFirstHasIt() throws UnsupportedEncodingException {
        String slot = open();
        assertThat(send(HttpMethod.GET, cast.member(), slots(), null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].role")
                .isEqualTo("presenter");
        assertThat(send(HttpMethod.GET, cast.guest(), slots(), null))
                .bodyJson()
                .extractingPath("$[0].against")
                .asString()
                .contains("guest");
        assertThat(send(HttpMethod.POST, cast.member(), "/slots/" + slot + "/claim", null))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.member")
                .isEqualTo(cast.member().toString());
        assertThat(send(HttpMethod.POST, cast.otherMember(), "/slots/" + slot + "/claim", null))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Mei Member was faster and has it now.");
        assertThat(send(HttpMethod.GET, cast.member(), slots(), null))
                .bodyJson()
                .isStrictlyEqualTo("[]");
    }

    @Test
    void onlyOrganisersOpenAndClose() throws UnsupportedEncodingException {
        String slot = open();
        assertThat(send(HttpMethod.POST, cast.member(), slots(), body())).hasStatus(403);
        assertThat(send(HttpMethod.POST, cast.organiser(), slots(), "{\"role\": \"reader\"}"))
                .hasStatus(422);
        assertThat(send(HttpMethod.DELETE, cast.member(), "/slots/" + slot, null))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.stranger(), "/slots/" + slot, null))
                .hasStatus(404);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), "/slots/" + slot, null))
                .hasStatus(204);
        assertThat(send(HttpMethod.POST, cast.guest(), "/slots/" + slot + "/claim", null))
                .hasStatus(403);
        assertThat(send(HttpMethod.POST, cast.member(), "/slots/" + slot + "/claim", null))
                .hasStatus(409);
        assertThat(api.get().uri("/api/v1" + slots())).hasStatus(401);
    }

    @Test
    void whatIsOfferedIsTakenForSomethingInReturn() throws UnsupportedEncodingException {
        AssignmentId mine = plans.assign(cast, clip, cast.member(), "presenter");
        AssignmentId theirs = plans.assign(cast, papers.add(cast.group(), "Another"), cast.otherMember(), "reader");
        String offers = "/assignments/" + mine + "/offers";
        assertThat(send(HttpMethod.POST, cast.otherMember(), offers, "{}")).hasStatus(403);
        MvcTestResult made = send(HttpMethod.POST, cast.member(), offers, "{\"to\": null}");
        assertThat(made).hasStatus(201);
        String offer = JsonPath.read(made.getResponse().getContentAsString(), "$.id");
        assertThat(send(HttpMethod.GET, cast.otherMember(), "/groups/" + cast.slug() + "/offers", null))
                .bodyJson()
                .extractingPath("$[0].assignment.id")
                .isEqualTo(mine.toString());
        String accept = "/offers/" + offer + "/accept";
        String given = "{\"inReturn\": \"%s\"}".formatted(theirs);
        assertThat(send(HttpMethod.POST, cast.guest(), accept, "{}")).hasStatus(403);
        assertThat(send(HttpMethod.POST, cast.stranger(), accept, "{}")).hasStatus(404);
        assertThat(send(HttpMethod.DELETE, cast.otherMember(), "/offers/" + offer, null))
                .hasStatus(403);
        assertThat(send(HttpMethod.POST, cast.otherMember(), accept, given))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.member")
                .isEqualTo(cast.otherMember().toString());
        assertThat(send(HttpMethod.POST, cast.organiser(), accept, "{}")).hasStatus(409);
        assertThat(send(HttpMethod.GET, cast.member(), "/assignments/" + theirs, null))
                .bodyJson()
                .extractingPath("$.member")
                .isEqualTo(cast.member().toString());
        assertThat(send(HttpMethod.DELETE, cast.member(), "/offers/" + offer, null))
                .hasStatus(204);
    }

    @Test
    void manyAreAssignedAfterARehearsalAndTakenBack() throws UnsupportedEncodingException {
        String bulk = "/groups/" + cast.slug() + "/assignments/bulk";
        String order = "{\"order\": \"assign presenter round-robin to state:unassigned\"}";
        assertThat(send(HttpMethod.POST, cast.organiser(), bulk, order))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.made")
                .isEqualTo(0);
        assertThat(send(HttpMethod.POST, cast.member(), bulk, order)).hasStatus(403);
        assertThat(send(HttpMethod.POST, cast.organiser(), bulk, "{}")).hasStatus(422);
        assertThat(send(HttpMethod.POST, cast.organiser(), bulk, "{\"order\": \"assign it\"}"))
                .hasStatus(422);
        MvcTestResult done = send(HttpMethod.POST, cast.organiser(), bulk + "?dryRun=false", order);
        assertThat(done).hasStatusOk();
        String id = JsonPath.read(done.getResponse().getContentAsString(), "$.id");
        assertThat(send(HttpMethod.POST, cast.organiser(), bulk + "?dryRun=false", order))
                .hasStatus(409);
        assertThat(send(HttpMethod.DELETE, cast.member(), "/bulk-assignments/" + id, null))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), "/bulk-assignments/" + id, null))
                .bodyJson()
                .extractingPath("$.removed")
                .isEqualTo(1);
    }

    private String open() throws UnsupportedEncodingException {
        MvcTestResult made = send(HttpMethod.POST, cast.organiser(), slots(), body());
        assertThat(made).hasStatus(201);
        return JsonPath.read(made.getResponse().getContentAsString(), "$.id");
    }

    private String body() {
        return "{\"paper\": \"%s\", \"role\": \"presenter\", \"due\": \"2027-03-25\"}".formatted(clip);
    }

    private String slots() {
        return "/groups/" + cast.slug() + "/slots";
    }

    private MvcTestResult send(HttpMethod method, AccountId who, String path, @Nullable String body) {
        var request = api.method(method).uri("/api/v1" + path).header("Authorization", signIn.bearer(who));
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
