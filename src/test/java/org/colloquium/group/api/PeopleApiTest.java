package org.colloquium.group.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Users, groups and members over the API. */
class PeopleApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    TestGroup.Cast cast;
    String unique;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        unique = Long.toString(System.nanoTime(), 36);
    }

    @Test
    void administratorsManageUsers() {
        MvcTestResult invited = call(
                cast.administrator(), "POST", "/users", "{\"email\": \"a" + unique + "@x.org\", \"name\": \"Ann\"}");
        assertThat(invited).hasStatus(201);
        assertThat(invited)
                .bodyJson()
                .extractingPath("$.invitation")
                .asString()
                .matches("http://localhost/invitation/[\\w-]{43}");
        MvcTestResult made = call(
                cast.administrator(),
                "POST",
                "/users",
                "{\"email\": \"b" + unique + "@x.org\", \"name\": \"Bo\", \"password\": \"twelve letters\"}");
        assertThat(made).hasStatus(201).bodyJson().doesNotHavePath("$.invitation");
        String id = text(made, "id");
        assertThat(call(cast.administrator(), "PATCH", "/users/" + id, "{\"enabled\": false}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.enabled")
                .isEqualTo(false);
        assertThat(call(cast.administrator(), "GET", "/users/" + id, null))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Bo");
        MvcTestResult page = call(cast.administrator(), "GET", "/users?limit=1&q=" + unique, null);
        assertThat(page).bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(call(
                        cast.administrator(),
                        "GET",
                        "/users?limit=1&q=" + unique + "&after=" + text(page, "next"),
                        null))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(id);
    }

    @Test
    void anAdministratorErasesSomebodyWhoHasHandedOver() {
        assertThat(call(cast.administrator(), "DELETE", "/users/" + cast.owner(), null))
                .hasStatus(409)
                .bodyText()
                .contains("Vision & Language");
        String member = "/users/" + cast.member();
        assertThat(call(cast.administrator(), "DELETE", member + "?notes=perhaps", null))
                .hasStatus(422);
        assertThat(call(cast.administrator(), "DELETE", member + "?notes=go", null))
                .hasStatus(204);
        assertThat(call(cast.administrator(), "GET", member, null)).hasStatus(404);
        assertThat(call(cast.administrator(), "DELETE", member, null)).hasStatus(404);
    }

    @Test
    void othersAreForbiddenWhateverTheySend() {
        for (AccountId who : new AccountId[] {cast.owner(), cast.guest(), cast.stranger()}) {
            assertThat(call(who, "GET", "/users", null)).hasStatus(403);
            assertThat(call(who, "POST", "/users", "{broken")).hasStatus(403);
            assertThat(call(who, "PATCH", "/users/" + cast.member(), "{\"administrator\": true}"))
                    .hasStatus(403);
            assertThat(call(who, "DELETE", "/users/" + cast.member(), null)).hasStatus(403);
        }
    }

    @Test
    void wrongUsersAreAnswered() {
        assertThat(call(cast.administrator(), "GET", "/users/" + cast.group(), null))
                .hasStatus(404);
        assertThat(call(cast.administrator(), "GET", "/users/nonsense", null)).hasStatus(404);
        MvcTestResult invalid = call(cast.administrator(), "POST", "/users", "{\"email\": \"x\", \"name\": \"Y\"}");
        assertThat(invalid).hasStatus(422);
        assertThat(invalid).bodyJson().extractingPath("$.errors[0].field").isEqualTo("email");
        assertThat(call(cast.administrator(), "POST", "/users", "[")).hasStatus(400);
        assertThat(call(cast.administrator(), "GET", "/users?limit=201", null)).hasStatus(422);
    }

    @Test
    void unknownAndUnchangeableFieldsAreRefused() {
        String user = "/users/" + cast.member();
        MvcTestResult email = call(cast.administrator(), "PATCH", user, "{\"email\": \"new@example.org\"}");
        assertThat(email)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("email");
        MvcTestResult slug = call(cast.owner(), "PATCH", "/groups/" + cast.slug(), "{\"slug\": \"other\"}");
        assertThat(slug)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("slug");
        MvcTestResult word = call(cast.administrator(), "PATCH", user, "{\"enabled\": \"false\"}");
        assertThat(word)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("enabled");
        MvcTestResult number = call(cast.administrator(), "PATCH", user, "{\"name\": 7}");
        assertThat(number).hasStatus(400).bodyJson().extractingPath("$.detail").isEqualTo("name is a text.");
        MvcTestResult control =
                call(cast.administrator(), "POST", "/users", "{\"email\": \"a\\u0000b@x.org\", \"name\": \"A\"}");
        assertThat(control)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("email");
        assertThat(call(cast.owner(), "PATCH", "/groups/" + cast.slug(), "{\"name\": \" \"}", "\"7\""))
                .as("what is wrong with a value comes before what is stale")
                .hasStatus(422);
    }

    @Test
    void groupsAndMembersAreWalkedToTheirEnd() {
        call(cast.owner(), "POST", "/groups", "{\"name\": \"zebras\", \"slug\": \"z-" + unique + "\"}");
        call(cast.owner(), "POST", "/groups", "{\"name\": \"Apes\", \"slug\": \"a-" + unique + "\"}");
        assertThat(walk(cast.owner(), "/groups", "name")).containsExactly("Apes", "Vision & Language", "zebras");
        String members = "/groups/" + cast.slug() + "/members";
        assertThat(walk(cast.guest(), members, "id"))
                .containsExactly(
                        cast.owner().toString(),
                        cast.organiser().toString(),
                        cast.member().toString(),
                        cast.otherMember().toString(),
                        cast.guest().toString());
        for (String list : List.of("/groups", members, "/tokens")) {
            assertThat(call(cast.owner(), "GET", list + "?limit=0", null)).hasStatus(422);
            assertThat(call(cast.owner(), "GET", list + "?after=x", null)).hasStatus(400);
        }
        assertThat(walk(cast.owner(), "/tokens", "id")).doesNotHaveDuplicates().hasSizeGreaterThan(3);
    }

    @Test
    void whoIsInvitedAndThenGivenAnAccountIsInTheGroup() {
        String members = "/groups/" + cast.slug() + "/members";
        String email = "c" + unique + "@x.org";
        String person = "{\"email\": \"" + email + "\", ";
        assertThat(call(cast.owner(), "POST", members, person + "\"role\": \"guest\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.pending")
                .isEqualTo(true);
        MvcTestResult made = call(
                cast.administrator(), "POST", "/users", person + "\"name\": \"Cy\", \"password\": \"twelve letters\"}");
        assertThat(made).hasStatus(201);
        assertThat(call(new AccountId(UUID.fromString(text(made, "id"))), "GET", "/me", null))
                .bodyJson()
                .extractingPath("$.groups[0].role")
                .isEqualTo("guest");
    }

    @Test
    void linksAreBuiltFromTheServersAddressUnlessItIsAskedFromHere() {
        MvcTestResult invited = api.post()
                .uri("http://evil.example/api/v1/users")
                .header("Authorization", signIn.bearer(cast.administrator()))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\": \"d" + unique + "@x.org\", \"name\": \"Di\"}")
                .exchange();
        assertThat(invited)
                .bodyJson()
                .extractingPath("$.invitation")
                .asString()
                .startsWith("http://127.0.0.1/invitation/");
    }

    private List<String> walk(AccountId who, String list, String field) {
        String bearer = signIn.bearer(who);
        List<String> walked = new ArrayList<>();
        String after = "";
        while (after != null) {
            MvcTestResult page = api.get()
                    .uri("/api/v1" + list + "?limit=1" + after)
                    .header("Authorization", bearer)
                    .exchange();
            assertThat(page).hasStatusOk();
            walked.add(text(page, "items[0]." + field));
            String next = text(page, "next");
            after = next == null ? null : "&after=" + next;
        }
        return walked;
    }

    @Test
    void whoAmI() {
        MvcTestResult me = call(cast.guest(), "GET", "/me", null);
        assertThat(me).bodyJson().extractingPath("$.groups[0].slug").isEqualTo(cast.slug());
        assertThat(me).bodyJson().extractingPath("$.groups[0].role").isEqualTo("guest");
        assertThat(me).bodyJson().extractingPath("$.administrator").isEqualTo(false);
    }

    @Test
    void aGroupIsMadeEditedAndDeleted() {
        String slug = "g-" + unique;
        MvcTestResult made =
                call(cast.member(), "POST", "/groups", "{\"name\": \"Speech\", \"slug\": \"" + slug + "\"}");
        assertThat(made).hasStatus(201).headers().hasValue("ETag", "\"0\"");
        assertThat(call(cast.member(), "POST", "/groups", "{\"name\": \"Speech\", \"slug\": \"" + slug + "\"}"))
                .hasStatus(409);
        assertThat(call(cast.member(), "POST", "/groups", "{\"name\": \"S\", \"slug\": \"Not a slug\"}"))
                .hasStatus(422);
        MvcTestResult edited =
                call(cast.member(), "PATCH", "/groups/" + slug, "{\"zone\": \"Europe/Berlin\"}", "\"0\"");
        assertThat(edited).hasStatusOk().bodyJson().extractingPath("$.zone").isEqualTo("Europe/Berlin");
        assertThat(edited).bodyJson().extractingPath("$.name").isEqualTo("Speech");
        assertThat(call(cast.member(), "PATCH", "/groups/" + slug, "{\"name\": \"X\"}", "\"0\""))
                .hasStatus(412);
        assertThat(call(cast.member(), "PATCH", "/groups/" + slug, "{\"zone\": \"Nowhere\"}"))
                .hasStatus(422);
        assertThat(call(cast.stranger(), "DELETE", "/groups/" + slug, null)).hasStatus(404);
        assertThat(call(cast.member(), "DELETE", "/groups/" + slug, null)).hasStatus(204);
        assertThat(call(cast.stranger(), "POST", "/groups", "{\"name\": \"Speech\", \"slug\": \"" + slug + "\"}"))
                .as("the slug is free again")
                .hasStatus(201);
    }

    @Test
    void anAdministratorSeesTheOutsideOnly() {
        MvcTestResult seen = call(cast.administrator(), "GET", "/groups/" + cast.slug(), null);
        assertThat(seen).hasStatusOk().bodyJson().extractingPath("$.members").isEqualTo(5);
        assertThat(seen).bodyJson().extractingPath("$.owners[0].name").isEqualTo("Olga Owner");
        assertThat(call(cast.administrator(), "GET", "/groups/" + cast.slug() + "/members", null))
                .hasStatus(404);
        assertThat(call(cast.administrator(), "PATCH", "/groups/" + cast.slug(), "{broken"))
                .hasStatus(404);
        assertThat(call(cast.stranger(), "GET", "/groups/" + cast.slug(), null)).hasStatus(404);
        assertThat(call(cast.administrator(), "DELETE", "/groups/" + cast.slug(), null))
                .hasStatus(204);
    }

    @Test
    void checksComeInTheirOrder() {
        String members = "/groups/" + cast.slug() + "/members";
        assertThat(call(cast.stranger(), "POST", members, "{broken")).hasStatus(404);
        assertThat(call(cast.guest(), "POST", members, "{broken")).hasStatus(403);
        assertThat(call(cast.owner(), "POST", members, "{broken")).hasStatus(400);
        assertThat(call(cast.owner(), "POST", members, "{\"email\": \"x\"}")).hasStatus(422);
        assertThat(call(cast.owner(), "POST", members, "{\"email\": \"x@y.org\", \"role\": \"king\"}"))
                .hasStatus(422);
    }

    @Test
    void membersAreInvitedChangedAndRemoved() {
        String members = "/groups/" + cast.slug() + "/members";
        AccountId nia = accounts.person("Nia");
        MvcTestResult added = call(cast.owner(), "POST", members, invitation(signIn.email(nia), "organiser"));
        assertThat(added).hasStatus(201).bodyJson().extractingPath("$.pending").isEqualTo(false);
        assertThat(added).bodyJson().extractingPath("$.id").isEqualTo(nia.toString());
        assertThat(call(cast.owner(), "POST", members, invitation(signIn.email(nia), "guest")))
                .hasStatus(409);
        MvcTestResult pending = call(nia, "POST", members, invitation("u" + unique + "@x.org", "guest"));
        assertThat(pending)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.pending")
                .isEqualTo(true);
        assertThat(pending).bodyJson().hasPath("$.invitation");
        assertThat(call(nia, "POST", members, invitation("v" + unique + "@x.org", "owner")))
                .hasStatus(403);
        assertThat(call(cast.owner(), "PATCH", members + "/" + nia, "{\"role\": \"guest\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.role")
                .isEqualTo("guest");
        assertThat(call(cast.owner(), "PATCH", members + "/" + cast.owner(), "{\"role\": \"guest\"}"))
                .hasStatus(409);
        assertThat(call(cast.member(), "DELETE", members + "/" + nia, null)).hasStatus(403);
        assertThat(call(nia, "DELETE", members + "/" + nia, null)).hasStatus(204);
        assertThat(call(nia, "GET", members, null)).hasStatus(404);
        assertThat(call(cast.owner(), "DELETE", members + "/" + cast.owner(), null))
                .hasStatus(409);
        assertThat(call(cast.guest(), "GET", members, null))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(5);
    }

    @Test
    void anAdministratorsTokenWithoutThatScopeIsAnOrdinaryOne() {
        MvcTestResult made =
                call(cast.administrator(), "POST", "/tokens", "{\"name\": \"rw\", \"scopes\": [\"read\", \"write\"]}");
        String bearer = "Bearer " + text(made, "token");
        assertThat(api.get().uri("/api/v1/users").header("Authorization", bearer))
                .hasStatus(403);
        assertThat(api.get().uri("/api/v1/groups/" + cast.slug()).header("Authorization", bearer))
                .hasStatus(404);
        assertThat(api.delete().uri("/api/v1/groups/" + cast.slug()).header("Authorization", bearer))
                .hasStatus(404);
    }

    private static String invitation(String email, String role) {
        return "{\"email\": \"" + email + "\", \"role\": \"" + role + "\"}";
    }

    private MvcTestResult call(AccountId who, String method, String path, @Nullable String body) {
        return call(who, method, path, body, null);
    }

    private MvcTestResult call(
            AccountId who, String method, String path, @Nullable String body, @Nullable String ifMatch) {
        MockMvcTester.MockMvcRequestBuilder request = api.method(HttpMethod.valueOf(method))
                .uri("/api/v1" + path)
                .header("Authorization", signIn.bearer(who));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer, String field) {
        String body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return JsonPath.read(body, "$." + field);
    }
}
