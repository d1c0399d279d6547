package org.colloquium.vote.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.NewToken;
import org.colloquium.account.Scope;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.account.TokenService;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.count.Methods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BallotApiTest extends IntegrationTest {
    @Autowired
    MockMvc http;

    @Autowired
    TestGroup groups;

    @Autowired
    TestPapers papers;

    @Autowired
    JsonMapper json;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TokenService tokenService;

    private final Map<AccountId, String> tokens = new HashMap<>();

    private Cast cast;
    private PaperId apes;
    private PaperId bees;
    private PaperId cats;

    @BeforeEach
    void prepare() {
        cast = groups.make();
        apes = papers.add(cast.group(), "Apes: A Study");
        bees = papers.add(cast.group(), "Bees");
        cats = papers.add(cast.group(), "Cats");
    }

    @Test
    void aWholeBallot() {
        Answer made = post(cast.organiser(), "/groups/" + cast.slug() + "/ballots", ballot());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/state")).isEqualTo("draft");
        assertThat(made.body().at("/papers")).hasSize(3);
        String path = "/ballots/" + made.text("/id");
        assertThat(get(cast.member(), path).status()).isEqualTo(404);
        assertThat(put(cast.organiser(), path + "/vote", approve(apes)).status())
                .isEqualTo(409);

        assertThat(post(cast.organiser(), path + "/open", null).text("/state")).isEqualTo("open");
        assertThat(get(cast.member(), path + "/vote").status()).isEqualTo(404);
        assertThat(put(cast.member(), path + "/vote", approve(apes, bees)).status())
                .isEqualTo(200);
        assertThat(put(cast.owner(), path + "/vote", approve(bees)).status()).isEqualTo(200);
        assertThat(put(cast.otherMember(), path + "/vote", approve(cats)).status())
                .isEqualTo(200);
        assertThat(delete(cast.otherMember(), path + "/vote").status()).isEqualTo(204);
        assertThat(get(cast.member(), path + "/vote").body().at("/approve")).hasSize(2);
        assertThat(put(cast.guest(), path + "/vote", approve(apes)).status()).isEqualTo(403);
        assertThat(get(cast.owner(), path + "/result").status()).isEqualTo(409);
        assertThat(get(cast.owner(), path + "/votes").status()).isEqualTo(409);
        Answer open = get(cast.guest(), path);
        assertThat(open.text("/votesCast")).isEqualTo("2");
        assertThat(open.text("/voters/2/name")).isEqualTo("Mei Member");
        assertThat(open.text("/voters/2/voted")).isEqualTo("true");
        assertThat(open.raw()).doesNotContain("approve", "answer");

        assertThat(post(cast.member(), path + "/close", null).status()).isEqualTo(403);
        assertThat(post(cast.organiser(), path + "/close", null).text("/state")).isEqualTo("closed");
        assertThat(post(cast.organiser(), path + "/close", null).status()).isEqualTo(409);
        assertThat(put(cast.member(), path + "/vote", approve(cats)).status()).isEqualTo(409);
        Answer result = get(cast.guest(), path + "/result");
        assertThat(result.text("/winners/0")).isEqualTo(bees.toString());
        assertThat(result.text("/counts/" + apes)).isEqualTo("1");
        assertThat(result.text("/method")).isEqualTo("approval");
        assertThat(result.text("/explanation"))
                .startsWith("Two members voted of four that could. Bees is first with 2.");
        assertThat(result.body().at("/ties")).isEmpty();

        Answer votes = get(cast.guest(), path + "/votes");
        assertThat(votes.body().at("/votes")).hasSize(2);
        assertThat(votes.raw()).doesNotContain(cast.member().toString(), "Mei", "castAt");
        Answer again = post(cast.stranger(), "/count", votes.body());
        for (String field : List.of("/winners", "/counts", "/ties", "/votesDigest", "/closeness")) {
            assertThat(again.body().at(field)).isEqualTo(result.body().at(field));
        }
    }

    @Test
    void namedVotes() {
        Map<String, Object> wanted = new HashMap<>(ballot());
        wanted.put("terms", Map.of("named", true));
        Answer made = post(cast.organiser(), "/groups/" + cast.slug() + "/ballots", wanted);
        assertThat(made.text("/terms/named")).isEqualTo("true");
        String path = "/ballots/" + made.text("/id");
        post(cast.organiser(), path + "/open", null);
        put(cast.member(), path + "/vote", approve(bees));
        assertThat(get(cast.owner(), path + "/votes").status()).isEqualTo(409);
        post(cast.organiser(), path + "/close", null);
        Answer votes = get(cast.guest(), path + "/votes");
        assertThat(votes.text("/names/0")).isEqualTo("Mei Member");
        assertThat(post(cast.stranger(), "/count", votes.body()).status()).isEqualTo(200);
    }

    @Test
    void aSeason() {
        Map<String, Object> wanted = new HashMap<>(ballot());
        wanted.put("terms", Map.of("season", "Autumn"));
        String all = "/groups/" + cast.slug() + "/ballots";
        assertThat(post(cast.organiser(), all, wanted).status()).isEqualTo(422);
        wanted.put("method", "equal-shares");
        String first = closed(all, wanted, Map.of("approve", List.of()));
        assertThat(get(cast.guest(), first + "/result").status()).isEqualTo(200);
        Answer season = get(cast.member(), first + "/season");
        assertThat(season.text("/season")).isEqualTo("Autumn");
        assertThat(season.text("/mine/carries")).isEqualTo("1");
        assertThat(season.body().at("/shares")).isEmpty();
        String second = closed(all, wanted, approve(bees));
        assertThat(put(cast.member(), second + "/vote", Map.of("approve", List.of(), "carried", "9"))
                        .status())
                .isBetween(409, 422);
        Answer votes = get(cast.guest(), second + "/votes");
        assertThat(votes.text("/votes/0/carried")).isEqualTo("1");
        Answer again = post(cast.stranger(), "/count", votes.body());
        assertThat(again.text("/votesDigest"))
                .isEqualTo(get(cast.guest(), second + "/result").text("/votesDigest"));
        assertThat(get(cast.stranger(), first + "/season").status()).isEqualTo(404);
        assertThat(get(null, first + "/season").status()).isEqualTo(401);
        String other = closed(all, ballot(), approve(bees));
        assertThat(get(cast.member(), other + "/season").status()).isEqualTo(404);
    }

    @Test
    void aLot() {
        Map<String, Object> wanted = new HashMap<>(ballot());
        String all = "/groups/" + cast.slug() + "/ballots";
        wanted.put("terms", Map.of("tieBreak", "coin"));
        assertThat(post(cast.organiser(), all, wanted).status()).isEqualTo(422);
        wanted.put("terms", Map.of("tieBreak", "lot"));
        Answer made = post(cast.organiser(), all, wanted);
        assertThat(made.text("/terms/tieBreak")).isEqualTo("lot");
        assertThat(made.body().at("/tieSeed").isString()).isFalse();
        String path = "/ballots/" + made.text("/id");
        Answer open = post(cast.organiser(), path + "/open", null);
        assertThat(open.text("/tieSeed")).startsWith(made.text("/id"));
        put(cast.member(), path + "/vote", approve());
        post(cast.organiser(), path + "/close", null);
        Answer result = get(cast.guest(), path + "/result");
        assertThat(result.body().at("/winners/0")).isEqualTo(open.body().at("/papers/0"));
        assertThat(result.text("/explanation")).contains("That order was drawn by lot before anybody could vote.");
        Answer votes = get(cast.guest(), path + "/votes");
        assertThat(votes.body().at("/tieSeed")).isEqualTo(open.body().at("/tieSeed"));
        ObjectNode asGiven = (ObjectNode) votes.body().deepCopy();
        asGiven.putArray("candidates").add(apes.toString()).add(bees.toString()).add(cats.toString());
        for (JsonNode file : List.of(votes.body(), asGiven)) {
            Answer again = post(cast.stranger(), "/count", file);
            for (String field : List.of("/winners", "/ties", "/tieBreak", "/tieSeed", "/votesDigest")) {
                assertThat(again.body().at(field)).isEqualTo(result.body().at(field));
            }
        }
        asGiven.putNull("tieSeed");
        assertThat(post(cast.stranger(), "/count", asGiven).text("/errors/0/field"))
                .isEqualTo("tieSeed");
        asGiven.put("tieBreak", "minutes");
        assertThat(post(cast.stranger(), "/count", asGiven).text("/errors/0/field"))
                .isEqualTo("tieBreak");
    }

    private String closed(String all, Map<String, Object> wanted, Map<String, Object> vote) {
        String path = "/ballots/" + post(cast.organiser(), all, wanted).text("/id");
        post(cast.organiser(), path + "/open", null);
        put(cast.member(), path + "/vote", vote);
        post(cast.organiser(), path + "/close", null);
        return path;
    }

    @Test
    void reminders() {
        Map<String, Object> wanted = new HashMap<>(ballot());
        String all = "/groups/" + cast.slug() + "/ballots";
        assertThat(post(cast.organiser(), all, wanted).text("/terms/reminderHours"))
                .isEqualTo("24");
        wanted.put("terms", Map.of("reminderHours", 721));
        assertThat(post(cast.organiser(), all, wanted).status()).isEqualTo(422);
        wanted.put("terms", Map.of("reminderHours", 6));
        Answer made = post(cast.organiser(), all, wanted);
        assertThat(made.text("/terms/reminderHours")).isEqualTo("6");
        assertThat(get(cast.guest(), "/ballots/" + made.text("/id")).status()).isEqualTo(404);
        Answer changed = send(
                cast.organiser(),
                HttpMethod.PATCH,
                "/ballots/" + made.text("/id"),
                Map.of("terms", Map.of("reminderHours", 0)));
        assertThat(changed.text("/terms/reminderHours")).isEqualTo("0");
    }

    @Test
    void abstentionAndAbsence() {
        Answer made = post(cast.organiser(), "/groups/" + cast.slug() + "/ballots", ballot());
        String path = "/ballots/" + made.text("/id");
        post(cast.organiser(), path + "/open", null);
        assertThat(put(cast.member(), path + "/vote", Map.of("abstain", true)).text("/abstain"))
                .isEqualTo("true");
        String paper = get(cast.member(), path).text("/papers/0/id");
        for (Map<String, Object> meant : List.<Map<String, Object>>of(
                Map.of("abstain", true, "approve", List.of(paper)),
                Map.of("approve", List.of(paper), "voter", "x"),
                Map.of("ranking", List.of(), "approve", List.of()),
                Map.of("carried", "1/2"))) {
            assertThat(put(cast.member(), path + "/vote", meant).status())
                    .as("%s", meant)
                    .isEqualTo(422);
        }
        assertThat(put(cast.member(), path + "/absence", null).status()).isEqualTo(409);
        assertThat(put(cast.owner(), path + "/absence", null).status()).isEqualTo(204);
        assertThat(get(cast.guest(), path).text("/voters/0/away")).isEqualTo("true");
        assertThat(delete(cast.owner(), path + "/absence").status()).isEqualTo(204);
        assertThat(put(cast.guest(), path + "/absence", null).status()).isEqualTo(403);
        assertThat(put(cast.stranger(), path + "/absence", null).status()).isEqualTo(404);
        assertThat(put(null, path + "/absence", null).status()).isEqualTo(401);
        post(cast.organiser(), path + "/close", null);
        assertThat(get(cast.guest(), path + "/result").text("/abstentions")).isEqualTo("1");
        assertThat(get(cast.guest(), path + "/votes").body().at("/votes")).isEmpty();
    }

    @Test
    void aQuorum() {
        Map<String, Object> wanted = new HashMap<>(ballot());
        wanted.put("terms", Map.of("quorumVotes", 2, "quorumPercent", 50));
        String all = "/groups/" + cast.slug() + "/ballots";
        assertThat(post(cast.organiser(), all, wanted).status()).isEqualTo(422);
        wanted.put("terms", Map.of("quorumVotes", 2, "extensionHours", 24, "closesEarly", true));
        Answer made = post(cast.organiser(), all, wanted);
        assertThat(made.text("/terms/extensionHours")).isEqualTo("24");
        String path = "/ballots/" + made.text("/id");
        post(cast.organiser(), path + "/open", null);
        put(cast.member(), path + "/vote", approve(bees));
        Answer over = post(cast.organiser(), path + "/close", null);
        assertThat(over.text("/state")).isEqualTo("inquorate");
        assertThat(over.text("/shortfall/votes")).isEqualTo("1");
        assertThat(over.text("/shortfall/needed")).isEqualTo("2");
        assertThat(get(cast.guest(), path + "/result").status()).isEqualTo(409);
        assertThat(get(cast.guest(), all + "?state=inquorate").body().at("/items"))
                .hasSize(1);
    }

    @Test
    void nominations() {
        Map<String, Object> wanted = new HashMap<>(ballot());
        wanted.put("papers", List.of());
        String id = post(cast.organiser(), "/groups/" + cast.slug() + "/ballots", wanted)
                .text("/id");
        String path = "/ballots/" + id + "/nominations";
        assertThat(put(cast.member(), path + "/" + bees, null).status()).isEqualTo(404);
        assertThat(post(cast.organiser(), path, null).text("/state")).isEqualTo("nominations");
        assertThat(post(cast.organiser(), path, null).status()).isEqualTo(409);
        Answer proposed = put(cast.member(), path + "/" + bees, null);
        assertThat(proposed.text("/proposedBy/" + bees)).isEqualTo(cast.member().toString());
        assertThat(put(cast.owner(), path + "/" + bees, null).status()).isEqualTo(409);
        assertThat(delete(cast.otherMember(), path + "/" + bees).status()).isEqualTo(409);
        assertThat(delete(cast.member(), path + "/" + bees).body().at("/papers"))
                .isEmpty();
        assertThat(post(cast.member(), path, null).status()).isEqualTo(403);
        assertThat(put(cast.guest(), path + "/" + bees, null).status()).isEqualTo(403);
        assertThat(put(cast.stranger(), path + "/" + bees, null).status()).isEqualTo(404);
        assertThat(put(null, path + "/" + bees, null).status()).isEqualTo(401);
    }

    @Test
    void howItStands() {
        Map<String, Object> wanted = new HashMap<>(ballot());
        String all = "/groups/" + cast.slug() + "/ballots";
        String hidden = "/ballots/" + post(cast.organiser(), all, wanted).text("/id");
        wanted.put("terms", Map.of("resultsWhileOpen", true));
        String shown = "/ballots/" + post(cast.organiser(), all, wanted).text("/id");
        for (String path : List.of(hidden, shown)) {
            assertThat(get(cast.organiser(), path + "/interim").status()).isEqualTo(409);
            post(cast.organiser(), path + "/open", null);
        }
        assertThat(get(cast.guest(), hidden + "/interim").status()).isEqualTo(409);
        assertThat(get(cast.guest(), shown + "/interim").status()).isEqualTo(404);
        assertThat(get(cast.stranger(), shown + "/interim").status()).isEqualTo(404);
        assertThat(get(null, shown + "/interim").status()).isEqualTo(401);
        assertThat(get(cast.guest(), shown + "/result").status()).isEqualTo(409);
    }

    @Test
    void delegation() {
        String path = "/ballots/"
                + post(cast.organiser(), "/groups/" + cast.slug() + "/ballots", ballot())
                        .text("/id");
        post(cast.organiser(), path + "/open", null);
        Map<String, Object> toOwner = Map.of("to", cast.owner().toString());
        assertThat(put(cast.member(), path + "/delegation", toOwner).status()).isEqualTo(204);
        assertThat(get(cast.guest(), path).text("/voters/2/delegate"))
                .isEqualTo(cast.owner().toString());
        assertThat(put(cast.member(), path + "/vote", approve(bees)).status()).isEqualTo(409);
        assertThat(delete(cast.member(), path + "/delegation").status()).isEqualTo(204);
        assertThat(put(cast.member(), path + "/delegation", Map.of("to", "nobody"))
                        .status())
                .isEqualTo(422);
        assertThat(put(cast.guest(), path + "/delegation", toOwner).status()).isEqualTo(403);
        assertThat(put(cast.stranger(), path + "/delegation", toOwner).status()).isEqualTo(404);
        assertThat(put(null, path + "/delegation", toOwner).status()).isEqualTo(401);
    }

    @Test
    void standingUpvotes() {
        String path = "/papers/" + apes + "/upvote";
        Answer mine = put(cast.member(), path, null);
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.text("/upvotes")).isEqualTo("1");
        assertThat(mine.text("/upvotedAt")).isNotBlank();
        assertThat(put(cast.member(), path, null).text("/upvotedAt")).isEqualTo(mine.text("/upvotedAt"));
        put(cast.owner(), path, null);
        assertThat(get(cast.guest(), path).text("/upvotes")).isEqualTo("2");
        assertThat(get(cast.guest(), path).body().at("/upvotedAt").isNull()).isTrue();
        assertThat(put(cast.guest(), path, null).status()).isEqualTo(403);
        assertThat(delete(cast.guest(), path).status()).isEqualTo(403);
        assertThat(put(cast.stranger(), path, null).status()).isEqualTo(404);
        assertThat(put(null, path, null).status()).isEqualTo(401);
        assertThat(delete(cast.member(), path).status()).isEqualTo(204);
        assertThat(delete(cast.member(), path).status()).isEqualTo(204);
        assertThat(get(cast.member(), path).text("/upvotes")).isEqualTo("1");
        Answer found = get(cast.guest(), "/groups/" + cast.slug() + "/papers?q=upvotes:1");
        assertThat(found.text("/items/0/id")).isEqualTo(apes.toString());
        assertThat(found.text("/total")).isEqualTo("1");
    }

    @Test
    void anyRoleIsAnsweredAsTheTableSays() {
        String list = "/groups/" + cast.slug() + "/ballots";
        String draft = "/ballots/" + post(cast.organiser(), list, ballot()).text("/id");
        String open = "/ballots/" + post(cast.organiser(), list, ballot()).text("/id");
        post(cast.organiser(), open + "/open", null);
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            assertThat(post(who, list, ballot()).status()).isEqualTo(403);
            assertThat(post(who, list, "not json").status())
                    .as("refused before it is read")
                    .isEqualTo(403);
            assertThat(get(who, list).body().at("/total").asInt()).isEqualTo(1);
            for (String act : List.of("/open", "/close", "/cancel")) {
                assertThat(post(who, draft + act, null).status()).isEqualTo(404);
                assertThat(post(who, open + act, null).status()).isEqualTo(403);
            }
            assertThat(send(who, HttpMethod.PATCH, open, Map.of("title", "B")).status())
                    .isEqualTo(403);
        }
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThat(get(who, list).status()).isEqualTo(404);
            assertThat(get(who, open).status()).isEqualTo(404);
            assertThat(put(who, open + "/vote", approve(apes)).status()).isEqualTo(404);
            assertThat(put(who, open + "/vote", "not json").status()).isEqualTo(404);
            assertThat(get(who, open + "/result").status()).isEqualTo(404);
            assertThat(post(who, open + "/close", null).status()).isEqualTo(404);
        }
        for (String path : List.of(list, draft, open, open + "/vote", open + "/result", open + "/votes")) {
            assertThat(get(null, path).status()).isEqualTo(401);
        }
        assertThat(post(null, "/count", Map.of()).status()).isEqualTo(401);
        assertThat(get(cast.owner(), "/ballots/nothing").status()).isEqualTo(404);
    }

    @Test
    void aDraftIsPatched() {
        Answer made = post(cast.organiser(), "/groups/" + cast.slug() + "/ballots", ballot());
        String path = "/ballots/" + made.text("/id");
        Answer patched = send(
                cast.organiser(),
                HttpMethod.PATCH,
                path,
                Map.of("title", "Summer", "papers", List.of(cats.toString()), "closesAt", "2099-03-24T17:00:00Z"));
        assertThat(patched.text("/title")).isEqualTo("Summer");
        assertThat(patched.text("/seats")).isEqualTo("1");
        assertThat(patched.text("/closesAt")).isEqualTo("2099-03-24T17:00:00Z");
        assertThat(patched.etag()).isNotEqualTo(made.etag());
        assertThat(send(cast.organiser(), HttpMethod.PATCH, path, Collections.singletonMap("closesAt", null))
                        .body()
                        .at("/closesAt")
                        .isNull())
                .isTrue();
        MockHttpServletRequestBuilder stale = request(HttpMethod.PATCH, path, Map.of("title", "Winter"))
                .header("If-Match", String.valueOf(made.etag()));
        assertThat(perform(cast.organiser(), stale).status()).isEqualTo(412);
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("seats", "many"), Map.of("title", 5), Map.of("papers", "x"), Map.of("closesAt", "soon"))) {
            assertThat(send(cast.organiser(), HttpMethod.PATCH, path, wrong).status())
                    .isEqualTo(400);
        }
        for (String wrong : List.of("{\"closesAt\": \"+999999-01-01T00:00:00Z\"}", "{\"method\": \"coin\"}")) {
            assertThat(send(cast.organiser(), HttpMethod.PATCH, path, wrong).status())
                    .isEqualTo(422);
        }
        MockHttpServletRequestBuilder both = request(HttpMethod.PATCH, path, Map.of("closesAt", "2001-01-01T00:00:00Z"))
                .header("If-Match", String.valueOf(made.etag()));
        assertThat(perform(cast.organiser(), both).status())
                .as("what is wrong with a value comes before what is stale")
                .isEqualTo(422);
    }

    @Test
    void wrongInputsAreNamed() {
        String list = "/groups/" + cast.slug() + "/ballots";
        assertThat(post(cast.owner(), list, "{").status()).isEqualTo(400);
        assertThat(post(cast.owner(), list, Map.of("method", "approval")).status())
                .isEqualTo(422);
        Answer wrong = post(
                cast.owner(),
                list,
                Map.of("title", "A", "method", "coin", "seats", 1, "papers", List.of(apes.toString())));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/errors/0/field")).isEqualTo("method");
        assertThat(wrong.text("/detail")).contains("no method coin");
        Answer unknown = post(
                cast.owner(), list, Map.of("title", "A", "method", "approval", "seats", 1, "papers", List.of("x")));
        assertThat(unknown.text("/errors/0/field")).isEqualTo("papers");
        assertThat(get(cast.owner(), list + "?state=ajar").status()).isEqualTo(422);
        assertThat(get(cast.owner(), list + "?limit=0").status()).isEqualTo(422);
    }

    @Test
    void countsAnybodysVotes() {
        Answer counted = post(
                cast.stranger(),
                "/count",
                Map.of(
                        "method",
                        "approval",
                        "seats",
                        1,
                        "candidates",
                        List.of("x", "y"),
                        "votes",
                        List.of(Map.of("approve", List.of("y")), Map.of("approve", List.of("x")))));
        assertThat(counted.status()).isEqualTo(200);
        assertThat(counted.text("/winners/0")).isEqualTo("x");
        assertThat(counted.body().at("/ties/0/candidates")).hasSize(2);
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("method", "coin", "seats", 1, "candidates", List.of("x"), "votes", List.of()),
                Map.of("method", "pav", "seats", 15, "candidates", numbers(30), "votes", List.of()),
                Map.of("method", "approval", "seats", 0, "candidates", List.of("x"), "votes", List.of()),
                Map.of("method", "approval", "seats", 1, "candidates", List.of(), "votes", List.of()),
                Map.of("method", "approval", "seats", 1, "candidates", List.of("x")))) {
            assertThat(post(cast.stranger(), "/count", wrong).status()).isEqualTo(422);
        }
    }

    @Test
    void ballotsAndCountsAreByEveryMethod() {
        for (String method : Methods.names()) {
            Map<String, Object> wanted = new HashMap<>(ballot());
            wanted.put("method", method);
            Answer made = post(cast.organiser(), "/groups/" + cast.slug() + "/ballots", wanted);
            assertThat(made.status()).as(method).isEqualTo(201);
            assertThat(made.text("/method")).isEqualTo(method);
            String path = "/ballots/" + made.text("/id");
            post(cast.organiser(), path + "/open", null);
            assertThat(put(cast.member(), path + "/vote", named(vote(method))).status())
                    .as(method)
                    .isEqualTo(200);
            assertThat(put(cast.owner(), path + "/vote", Map.of("stars", 5)).status())
                    .as(method)
                    .isEqualTo(422);
            assertThat(get(cast.owner(), path + "/result").status()).isEqualTo(409);
            post(cast.organiser(), path + "/close", null);
            assertThat(get(cast.guest(), path + "/result").text("/winners/0"))
                    .as(method)
                    .isEqualTo(bees.toString());
            Answer recounted = post(
                    cast.stranger(),
                    "/count",
                    get(cast.guest(), path + "/votes").body());
            assertThat(recounted.text("/votesDigest"))
                    .isEqualTo(get(cast.guest(), path + "/result").text("/votesDigest"));
            Answer counted = post(
                    cast.stranger(),
                    "/count",
                    Map.of(
                            "method",
                            method,
                            "seats",
                            1,
                            "candidates",
                            List.of("apes", "bees", "cats"),
                            "votes",
                            List.of(vote(method))));
            assertThat(counted.text("/winners/0")).as(method).isEqualTo("bees");
            assertThat(counted.text("/votesDigest")).as(method).startsWith("sha256:");
        }
    }

    /** The same vote for the papers of these names. */
    private String named(Map<String, Object> vote) {
        return json.writeValueAsString(vote)
                .replace("apes", apes.toString())
                .replace("bees", bees.toString())
                .replace("cats", cats.toString());
    }

    private static Map<String, Object> vote(String method) {
        return switch (method) {
            case "score" -> Map.of("scores", Map.of("bees", 7, "apes", 2));
            case "dots", "quadratic" -> Map.of("dots", Map.of("bees", 3));
            case "schulze", "ranked-pairs", "irv", "stv", "meek" ->
                Map.of("ranking", List.of(List.of("bees"), List.of("apes", "cats")));
            default -> Map.of("approve", List.of("bees"));
        };
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    @Test
    void aCountChangesNothingAndNamesTheVoteThatIsNone() {
        String reads = "Bearer "
                + TestAccounts.as(
                                cast.stranger(),
                                () -> tokenService.make(new NewToken("reads", Set.of(Scope.READ), null)))
                        .token();
        String count = """
                {"method": "approval", "seats": 1, "candidates": ["x"], "votes": %s}""";
        MockHttpServletRequestBuilder request =
                request(HttpMethod.POST, "/count", count.formatted("[]")).header("Authorization", reads);
        assertThat(perform(null, request).status()).isEqualTo(200);
        Answer none = post(cast.stranger(), "/count", count.formatted("[{\"approve\": []}, null]"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text("/errors/0/field")).isEqualTo("votes[1]");
        Answer others = post(
                cast.stranger(),
                "/count",
                count.formatted("[]").replace("\"seats\"", "\"votesDigest\": \"sha256:0\", \"seats\""));
        assertThat(others.text("/errors/0/field")).isEqualTo("votesDigest");
    }

    private Map<String, Object> ballot() {
        return Map.of(
                "title",
                "What next?",
                "method",
                "approval",
                "seats",
                1,
                "papers",
                List.of(apes.toString(), bees.toString(), cats.toString()));
    }

    private static Map<String, Object> approve(PaperId... papers) {
        return Map.of("approve", List.of(papers).stream().map(PaperId::toString).toList());
    }

    private Answer get(@Nullable AccountId who, String path) {
        return send(who, HttpMethod.GET, path, null);
    }

    private Answer post(@Nullable AccountId who, String path, @Nullable Object body) {
        return send(who, HttpMethod.POST, path, body);
    }

    private Answer put(@Nullable AccountId who, String path, @Nullable Object body) {
        return send(who, HttpMethod.PUT, path, body);
    }

    private Answer delete(@Nullable AccountId who, String path) {
        return send(who, HttpMethod.DELETE, path, null);
    }

    private Answer send(@Nullable AccountId who, HttpMethod method, String path, @Nullable Object body) {
        return perform(who, request(method, path, body));
    }

    private MockHttpServletRequestBuilder request(HttpMethod method, String path, @Nullable Object body) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(method, "/api/v1" + path).contentType(MediaType.APPLICATION_JSON);
        return body == null
                ? request
                : request.content(body instanceof String text ? text : json.writeValueAsString(body));
    }

    private Answer perform(@Nullable AccountId who, MockHttpServletRequestBuilder request) {
        if (who != null) {
            request.header("Authorization", tokens.computeIfAbsent(who, signIn::bearer));
        }
        try {
            MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
            String text = response.getContentAsString(StandardCharsets.UTF_8);
            return new Answer(
                    response.getStatus(),
                    text,
                    json.readTree(text.isEmpty() ? "{}" : text),
                    response.getHeader("ETag"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(
            int status, String raw, JsonNode body, @Nullable String etag) {
        String text(String pointer) {
            return body.at(pointer).asString();
        }
    }
}
