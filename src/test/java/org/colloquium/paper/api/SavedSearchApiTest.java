package org.colloquium.paper.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SavedSearchApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void keptSharedRenamedAndLetGo() throws Exception {
        MvcTestResult made = post(cast.member(), "{\"name\": \" Unread  tides \", \"query\": \"tides state:unread\"}");
        assertThat(made).hasStatus(201);
        String id = read(made, "$.id");
        assertThat((String) read(made, "$.name")).isEqualTo("Unread tides");
        assertThat((Boolean) read(made, "$.shared")).isFalse();
        assertThat((String) read(made, "$.by")).isEqualTo(cast.member().toString());
        MvcTestResult shared = send(HttpMethod.PATCH, cast.member(), "/searches/" + id, "{\"shared\": true}");
        assertThat(shared).hasStatusOk();
        assertThat((String) read(shared, "$.query")).isEqualTo("tides state:unread");
        MvcTestResult seen = send(HttpMethod.GET, cast.guest(), list(), null);
        assertThat((List<?>) read(seen, "$.items[*].id")).isEqualTo(List.of(id));
        assertThat((Boolean) read(seen, "$.items[0].mine")).isFalse();
        assertThat(send(HttpMethod.PATCH, cast.member(), "/searches/" + id, "{\"shared\": false}"))
                .hasStatusOk();
        assertThat(names(cast.guest())).isEmpty();
        assertThat(send(HttpMethod.DELETE, cast.member(), "/searches/" + id, null))
                .hasStatus(204);
        assertThat(send(HttpMethod.DELETE, cast.member(), "/searches/" + id, null))
                .hasStatus(404);
        assertThat(names(cast.member())).isEmpty();
    }

    /** It is not found, as if it were not there; not even that there is one of that name is told. */
    @Test
    void aPrivateSearchIsItsKeepersAlone() throws Exception {
        String id = made("Secret plans", false);
        for (AccountId other :
                List.of(cast.owner(), cast.organiser(), cast.otherMember(), cast.stranger(), cast.administrator())) {
            assertThat(send(HttpMethod.PATCH, other, "/searches/" + id, "{\"name\": \"Mine now\"}"))
                    .hasStatus(404);
            assertThat(send(HttpMethod.PATCH, other, "/searches/" + id, "{\"shared\": true}"))
                    .hasStatus(404);
            assertThat(send(HttpMethod.DELETE, other, "/searches/" + id, null)).hasStatus(404);
        }
        for (AccountId other : List.of(cast.owner(), cast.organiser(), cast.otherMember(), cast.guest())) {
            MvcTestResult list = send(HttpMethod.GET, other, list(), null);
            assertThat((Integer) read(list, "$.total")).isZero();
            assertThat(list.getResponse().getContentAsString()).doesNotContain("Secret");
        }
        assertThat(post(cast.otherMember(), "{\"name\": \"Secret plans\", \"query\": \"tides\"}"))
                .hasStatus(201);
        assertThat(names(cast.member())).containsExactly("Secret plans");
    }

    @Test
    void aSharedOneIsReadByAllAndChangedByItsKeeper() throws Exception {
        String id = made("Ours", true);
        for (AccountId other : List.of(cast.owner(), cast.organiser(), cast.otherMember(), cast.guest())) {
            assertThat(names(other)).containsExactly("Ours");
            assertThat(send(HttpMethod.PATCH, other, "/searches/" + id, "{\"query\": \"moths\"}"))
                    .hasStatus(403);
            assertThat(send(HttpMethod.DELETE, other, "/searches/" + id, null)).hasStatus(403);
        }
        assertThat((String) read(send(HttpMethod.GET, cast.member(), list(), null), "$.items[0].query"))
                .isEqualTo("tides");
    }

    @Test
    void anotherGroupsAreNotFound() throws Exception {
        String id = made("Ours", true);
        TestGroup.Cast other = stage.make();
        for (AccountId who : List.of(other.owner(), other.member(), cast.stranger(), cast.administrator())) {
            assertThat(send(HttpMethod.GET, who, list(), null)).hasStatus(404);
            assertThat(post(who, "{\"name\": \"Mine\", \"query\": \"tides\"}")).hasStatus(404);
            assertThat(send(HttpMethod.PATCH, who, "/searches/" + id, "{\"name\": \"Theirs\"}"))
                    .hasStatus(404);
            assertThat(send(HttpMethod.DELETE, who, "/searches/" + id, null)).hasStatus(404);
        }
        assertThat(names(cast.member())).containsExactly("Ours");
        AccountId both = stage.join(cast.group(), "Bo Both", Role.MEMBER);
        assertThat(send(HttpMethod.GET, both, "/groups/" + other.slug() + "/searches", null))
                .hasStatus(404);
    }

    @Test
    void whoIsNotSignedInOrMayNotWrite() throws Exception {
        String id = made("Ours", true);
        assertThat(api.get().uri("/api/v1" + list())).hasStatus(401);
        assertThat(api.delete().uri("/api/v1/searches/" + id)).hasStatus(401);
        assertThat(api.patch()
                        .uri("/api/v1/searches/" + id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(401);
        assertThat(post(cast.guest(), "{\"name\": \"Guest\", \"query\": \"tides\"}"))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.member(), "/searches/" + UUID.randomUUID(), null))
                .hasStatus(404);
        assertThat(send(HttpMethod.DELETE, cast.member(), "/searches/nonsense", null))
                .hasStatus(404);
    }

    @Test
    void refusedWithAReason() throws Exception {
        String id = made("Tides", false);
        assertThat(post(cast.member(), "{\"name\": \"tIDES\", \"query\": \"moths\"}"))
                .hasStatus(409);
        for (String body : List.of(
                "{\"name\": \" \", \"query\": \"moths\"}",
                "{\"query\": \"moths\"}",
                "{\"name\": \"" + "x".repeat(81) + "\", \"query\": \"moths\"}")) {
            assertThat(post(cast.member(), body)).hasStatus(422);
        }
        for (String body : List.of("{\"name\": \"Bad\"}", "{\"name\": \"Bad\", \"query\": \"state:asleep\"}")) {
            assertThat(post(cast.member(), body)).hasStatus(422);
        }
        for (String body : List.of("{\"name\": null}", "{\"query\": null}", "{\"query\": \"state:asleep\"}")) {
            assertThat(send(HttpMethod.PATCH, cast.member(), "/searches/" + id, body))
                    .hasStatus(422);
        }
        assertThat(send(HttpMethod.PATCH, cast.member(), "/searches/" + id, "{\"by\": \"me\"}"))
                .hasStatus(422);
        assertThat(send(HttpMethod.PATCH, cast.member(), "/searches/" + id, "[]"))
                .hasStatus(400);
        assertThat(names(cast.member())).containsExactly("Tides");
    }

    @Test
    void theListIsWalkedToItsEnd() throws Exception {
        for (String name : List.of("d", "a", "c", "b", "e")) {
            made(name, true);
        }
        List<String> walked = new ArrayList<>();
        String after = "";
        while (after != null) {
            MvcTestResult page = send(HttpMethod.GET, cast.guest(), list() + "?limit=2" + after, null);
            List<String> names = read(page, "$.items[*].name");
            walked.addAll(names);
            String next = read(page, "$.next");
            after = next == null ? null : "&after=" + next;
        }
        assertThat(walked).containsExactly("a", "b", "c", "d", "e");
    }

    private String made(String name, boolean shared) throws Exception {
        MvcTestResult made =
                post(cast.member(), "{\"name\": \"" + name + "\", \"query\": \"tides\", \"shared\": " + shared + "}");
        assertThat(made).hasStatus(201);
        return read(made, "$.id");
    }

    private List<String> names(AccountId who) throws Exception {
        return read(send(HttpMethod.GET, who, list(), null), "$.items[*].name");
    }

    private String list() {
        return "/groups/" + cast.slug() + "/searches";
    }

    private MvcTestResult post(AccountId who, String body) {
        return send(HttpMethod.POST, who, list(), body);
    }

    private MvcTestResult send(HttpMethod method, AccountId who, String path, @Nullable String body) {
        var request = api.method(method).uri("/api/v1" + path).header("Authorization", signIn.bearer(who));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }

    private static <T> T read(MvcTestResult answer, String path) throws Exception {
        return JsonPath.read(answer.getResponse().getContentAsString(), path);
    }
}
