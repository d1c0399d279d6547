package org.colloquium.intake.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.run;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.colloquium.intake.FeedService;
import org.colloquium.intake.IntakeService;
import org.colloquium.intake.TestFeed;
import org.colloquium.outgoing.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Feeds of a real web server, set up over the wire. */
class FeedApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    FeedService feeds;

    @Autowired
    IntakeService intakes;

    private final Site site = new Site();
    private TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        site.serve("/feed", TestFeed.rss("Alpha", 1, 3));
    }

    @AfterEach
    void stop() {
        run(cast.owner(), () -> feeds.list(cast.group()).forEach(it -> intakes.remove(cast.group(), it.id())));
        site.close();
    }

    @Test
    void aFeedFromItsTestToItsEnd() throws Exception {
        String body = "{\"address\": \"" + site.address("/feed") + "\", \"name\": \"Alpha feed\"}";
        MvcTestResult tried = send(HttpMethod.POST, cast.organiser(), "/test", body);
        assertThat(tried).hasStatusOk();
        assertThat((String) read(tried, "$.found")).isEqualTo("Three papers found in it. Nothing was imported yet.");
        assertThat((Integer) read(send(HttpMethod.GET, cast.organiser(), "", null), "$.total"))
                .isZero();

        MvcTestResult made = send(HttpMethod.POST, cast.organiser(), "", body);
        assertThat(made).hasStatus(201);
        assertThat((String) read(made, "$.address")).isEqualTo(site.address("/feed"));
        assertThat((String) read(made, "$.runs.keeper"))
                .isEqualTo(cast.organiser().toString());
        String feed = "/" + read(made, "$.id");
        assertThat(ran(feed, 0)).isEqualTo("3 new papers.");
        String digest = read(send(HttpMethod.GET, cast.owner(), feed, null), "$.runs.lastDigest");
        assertThat(api.get()
                        .uri("/api/v1/groups/" + cast.slug() + "/digests/" + digest)
                        .header("Authorization", signIn.bearer(cast.guest())))
                .hasStatusOk();

        site.serve("/feed", TestFeed.rss("Alpha", 1, 4));
        MvcTestResult pulled = send(HttpMethod.POST, cast.owner(), feed + "/pull", null);
        assertThat(pulled).hasStatus(202);
        assertThat((String) read(pulled, "$.runs.keeper"))
                .isEqualTo(cast.owner().toString());
        assertThat(ran(feed, 1)).isEqualTo("1 new paper.");

        MvcTestResult paused = send(HttpMethod.PATCH, cast.owner(), feed, "{\"paused\": true}");
        assertThat(paused).hasStatusOk();
        assertThat((Boolean) read(paused, "$.runs.paused")).isTrue();
        assertThat(send(HttpMethod.POST, cast.owner(), feed + "/pull", null)).hasStatus(409);
        assertThat((Boolean) read(send(HttpMethod.PATCH, cast.owner(), feed, "{\"paused\": false}"), "$.runs.paused"))
                .isFalse();
        assertThat(ran(feed, 2)).startsWith("Nothing new");

        assertThat(send(HttpMethod.DELETE, cast.organiser(), feed, null)).hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.organiser(), feed, null)).hasStatus(404);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), feed, null)).hasStatus(404);
    }

    @Test
    void refusedWithTheReason() throws Exception {
        site.serve("/page", "<html><body><p>Under construction</p></body></html>");
        for (String address : List.of("", "feed", "file:///etc/passwd")) {
            for (String path : List.of("", "/test")) {
                assertThat(send(HttpMethod.POST, cast.organiser(), path, "{\"address\": \"" + address + "\"}"))
                        .hasStatus(422)
                        .bodyJson()
                        .extractingPath("$.errors[*].field")
                        .isEqualTo(List.of("address"));
            }
        }
        for (String address : List.of(site.address("/page"), site.address("/nothing"), "http://10.0.0.1/feed")) {
            assertThat(send(HttpMethod.POST, cast.organiser(), "/test", "{\"address\": \"" + address + "\"}"))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .isEqualTo(List.of("address"));
        }
        String feed = add("/feed");
        assertThat(send(HttpMethod.POST, cast.organiser(), "", "{\"address\": \"" + site.address("/feed") + "\"}"))
                .hasStatus(422);
        assertThat(send(HttpMethod.PATCH, cast.organiser(), feed, "{}")).hasStatus(422);
        assertThat(send(HttpMethod.PATCH, cast.organiser(), feed, "{\"paused\": \"yes\"}"))
                .hasStatus(400);
        assertThat(send(HttpMethod.POST, cast.organiser(), "", "{\"url\": \"x\"}"))
                .hasStatus(422);
    }

    @Test
    void aListOfFeedsAddsThoseThatAreNotThere() throws Exception {
        add("/feed");
        String opml = """
                <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="One" type="rss" xmlUrl="%s"/>
                <outline text="Two" type="rss" xmlUrl="%s"/></body></opml>""".formatted(site.address("/feed"), site.address("/two"));
        MvcTestResult added = opml(cast.organiser(), opml.getBytes(UTF_8));
        assertThat(added).hasStatusOk();
        assertThat((Integer) read(added, "$.added")).isEqualTo(1);
        assertThat((Integer) read(opml(cast.organiser(), opml.getBytes(UTF_8)), "$.added"))
                .isZero();
        assertThat(opml(cast.organiser(), "no list".getBytes(UTF_8))).hasStatus(422);
        assertThat(opml(cast.organiser(), new byte[] {0, 1, 2, 3, 0})).hasStatus(415);
        assertThat(opml(cast.member(), opml.getBytes(UTF_8))).hasStatus(403);
    }

    @Test
    void theListIsWalkedToItsEnd() throws Exception {
        for (String name : List.of("/c", "/a", "/b")) {
            add(name);
        }
        List<String> walked = new ArrayList<>();
        String after = "";
        while (after != null) {
            MvcTestResult page = send(HttpMethod.GET, cast.owner(), "?limit=2" + after, null);
            assertThat((Integer) read(page, "$.total")).isEqualTo(3);
            List<String> names = read(page, "$.items[*].name");
            walked.addAll(names);
            String next = read(page, "$.next");
            after = next == null ? null : "&after=" + next;
        }
        assertThat(walked).containsExactly("/a", "/b", "/c");
    }

    @Test
    void othersNeitherSeeNorTouchThem() throws Exception {
        String feed = add("/feed");
        TestGroup.Cast other = stage.make();
        Map<AccountId, Integer> answers = Map.of(
                cast.member(),
                403,
                cast.guest(),
                403,
                cast.stranger(),
                404,
                cast.administrator(),
                404,
                other.owner(),
                404);
        String body = "{\"address\": \"" + site.address("/other") + "\"}";
        answers.forEach((who, status) -> {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
                assertThat(send(method, who, feed, null)).hasStatus(status);
            }
            assertThat(send(HttpMethod.GET, who, "", null)).hasStatus(status);
            assertThat(send(HttpMethod.POST, who, "", body)).hasStatus(status);
            assertThat(send(HttpMethod.POST, who, "/test", body)).hasStatus(status);
            assertThat(send(HttpMethod.PATCH, who, feed, "{\"paused\": true}")).hasStatus(status);
            assertThat(send(HttpMethod.POST, who, feed + "/pull", null)).hasStatus(status);
        });
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
            assertThat(api.method(method).uri(base())).hasStatus(401);
        }
        String elsewhere = "/api/v1/groups/" + other.slug() + "/feeds" + feed;
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
            assertThat(api.method(method).uri(elsewhere).header("Authorization", signIn.bearer(other.owner())))
                    .hasStatus(404);
        }
        assertThat(api.post().uri(elsewhere + "/pull").header("Authorization", signIn.bearer(other.owner())))
                .hasStatus(404);
        assertThat(send(HttpMethod.GET, cast.owner(), "/" + UUID.randomUUID(), null))
                .hasStatus(404);
        assertThat(send(HttpMethod.GET, cast.owner(), feed, null)).hasStatusOk();
        assertThat(site.askedFor("/other")).isZero();
    }

    private String add(String path) throws Exception {
        MvcTestResult made = send(
                HttpMethod.POST,
                cast.organiser(),
                "",
                "{\"address\": \"" + site.address(path) + "\", \"name\": \"" + path + "\"}");
        assertThat(made).hasStatus(201);
        return "/" + read(made, "$.id");
    }

    /** Waits until it has run once more than so often, and answers what came of it. */
    private String ran(String feed, int before) throws Exception {
        MvcTestResult now = send(HttpMethod.GET, cast.owner(), feed, null);
        for (int i = 0; i < 400; i++) {
            boolean running = read(now, "$.runs.running");
            if (!running && site.askedFor("/feed") > before + 1) {
                break;
            }
            Thread.sleep(25);
            now = send(HttpMethod.GET, cast.owner(), feed, null);
        }
        return read(now, "$.runs.lastWords");
    }

    private String base() {
        return "/api/v1/groups/" + cast.slug() + "/feeds";
    }

    private MvcTestResult opml(AccountId who, byte[] bytes) {
        return api.post()
                .uri(base() + "/opml")
                .header("Authorization", signIn.bearer(who))
                .contentType(MediaType.TEXT_XML)
                .content(bytes)
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, AccountId who, String path, @Nullable String body) {
        var request = api.method(method).uri(base() + path).header("Authorization", signIn.bearer(who));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private static <T> T read(MvcTestResult answer, String path) throws Exception {
        return JsonPath.read(answer.getResponse().getContentAsString(UTF_8), path);
    }
}
