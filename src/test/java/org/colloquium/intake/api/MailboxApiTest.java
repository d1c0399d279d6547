package org.colloquium.intake.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.intake.IntakeService;
import org.colloquium.intake.MailboxService;
import org.colloquium.intake.TestMails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A mailbox of a real IMAP server, set up over the wire. */
class MailboxApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    MailboxService mailboxes;

    @Autowired
    IntakeService intakes;

    private final TestMails mails = new TestMails();
    private TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @AfterEach
    void stop() {
        as(cast.owner(), () -> mailboxes.find(cast.group()))
                .ifPresent(it -> run(
                        cast.owner(),
                        () -> intakes.remove(cast.group(), it.intake().id())));
        mails.close();
    }

    @Test
    void aMailboxFromItsTestToItsEnd() throws Exception {
        assertThat(send(HttpMethod.GET, cast.organiser(), "", null)).hasStatus(404);
        assertThat(send(HttpMethod.GET, cast.member(), "/address", null)).hasStatus(404);
        MvcTestResult tried = send(HttpMethod.POST, cast.organiser(), "/test", body(TestMails.PASSWORD));
        assertThat(tried).hasStatusOk();
        assertThat((String) read(tried, "$.found")).isEqualTo("It opens: no mails in the folder.");
        assertThat(send(HttpMethod.GET, cast.organiser(), "", null)).hasStatus(404);

        MvcTestResult made = send(HttpMethod.PUT, cast.organiser(), "", body(TestMails.PASSWORD));
        assertThat(made).hasStatusOk();
        assertThat((String) read(made, "$.security")).isEqualTo("none");
        assertThat((String) read(made, "$.folder")).isEqualTo("INBOX");
        assertThat(made.getResponse().getContentAsString(UTF_8)).doesNotContain(TestMails.PASSWORD);
        String secret = read(made, "$.secretAddress");
        assertThat(secret).matches("papers\\+[a-z2-9]{20}@example\\.org");
        assertThat(ran("")).isEqualTo("No new mail for this group.");

        mails.forward(secret, "one", "Papers of the week", TestDigests.page("Alpha", 4));
        String before = lastAt();
        assertThat(send(HttpMethod.POST, cast.owner(), "/pull", null)).hasStatus(202);
        assertThat(ran(before)).isEqualTo("1 mail, 4 new papers.");

        assertThat((Boolean) read(send(HttpMethod.PATCH, cast.owner(), "", "{\"paused\": true}"), "$.runs.paused"))
                .isTrue();
        assertThat(send(HttpMethod.POST, cast.owner(), "/pull", null)).hasStatus(409);
        before = lastAt();
        assertThat((Boolean) read(send(HttpMethod.PATCH, cast.owner(), "", "{\"paused\": false}"), "$.runs.paused"))
                .isFalse();
        assertThat(ran(before)).isEqualTo("No new mail for this group.");

        MvcTestResult other = send(HttpMethod.POST, cast.owner(), "/address", null);
        assertThat((String) read(other, "$.address")).isNotEqualTo(secret);
        assertThat((String) read(send(HttpMethod.GET, cast.member(), "/address", null), "$.address"))
                .isEqualTo(read(other, "$.address"));
        assertThat(send(HttpMethod.DELETE, cast.organiser(), "", null)).hasStatus(204);
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
            assertThat(send(method, cast.organiser(), "", null)).hasStatus(404);
        }
        assertThat(send(HttpMethod.POST, cast.organiser(), "/address", null)).hasStatus(404);
    }

    /** Without it the stored one is used, for the server that it was entered for and no other. */
    @Test
    void aStoredPasswordStaysWhereItIs() throws Exception {
        assertThat(send(HttpMethod.PUT, cast.organiser(), "", body(TestMails.PASSWORD)))
                .hasStatusOk();
        assertThat(send(HttpMethod.POST, cast.organiser(), "/test", body(null))).hasStatusOk();
        assertThat(send(HttpMethod.PUT, cast.organiser(), "", body(null))).hasStatusOk();
        try (TestMails thief = new TestMails()) {
            String elsewhere = body(null).replace(":" + mails.port(), ":" + thief.port());
            for (MvcTestResult answer : List.of(
                    send(HttpMethod.POST, cast.organiser(), "/test", elsewhere),
                    send(HttpMethod.PUT, cast.organiser(), "", elsewhere))) {
                assertThat(answer)
                        .hasStatus(422)
                        .bodyJson()
                        .extractingPath("$.errors[*].field")
                        .isEqualTo(List.of("password"));
            }
        }
        for (String path : List.of("", "/address", "/unread")) {
            MvcTestResult answer = send(HttpMethod.GET, cast.owner(), path, null);
            assertThat(answer).hasStatusOk();
            assertThat(answer.getResponse().getContentAsString(UTF_8))
                    .doesNotContain(TestMails.PASSWORD)
                    .doesNotContain("password");
        }
    }

    @Test
    void mailsThatCouldNotBeReadAreListedReadAndDismissed() throws Exception {
        MvcTestResult made = send(HttpMethod.PUT, cast.organiser(), "", body(TestMails.PASSWORD));
        String secret = read(made, "$.secretAddress");
        ran("");
        mails.forward(secret, "one", "Lunch?", "At one?");
        mails.forward(secret, "two", "Dinner?", "At eight?");
        String before = lastAt();
        send(HttpMethod.POST, cast.organiser(), "/pull", null);
        ran(before);
        MvcTestResult list = send(HttpMethod.GET, cast.organiser(), "/unread?limit=1", null);
        assertThat((Integer) read(list, "$.total")).isEqualTo(2);
        assertThat((String) read(list, "$.items[0].sender")).isEqualTo("ann@example.org");
        assertThat((String) read(list, "$.items[0].reason")).isNotBlank();
        MvcTestResult rest =
                send(HttpMethod.GET, cast.organiser(), "/unread?limit=1&after=" + read(list, "$.next"), null);
        assertThat(List.of(read(list, "$.items[0].subject"), read(rest, "$.items[0].subject")))
                .isEqualTo(List.of("Dinner?", "Lunch?"));
        String mail = "/unread/" + read(rest, "$.items[0].id");
        MvcTestResult source = send(HttpMethod.GET, cast.organiser(), mail + "/source", null);
        assertThat(source).hasStatusOk().hasContentType(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(source.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(source.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(source.getResponse().getContentAsString(UTF_8)).contains("At one?");
        TestGroup.Cast other = stage.make();
        assertThat(api.get()
                        .uri("/api/v1/groups/" + other.slug() + "/mailbox" + mail + "/source")
                        .header("Authorization", signIn.bearer(other.owner())))
                .hasStatus(404);
        assertThat(api.delete()
                        .uri("/api/v1/groups/" + other.slug() + "/mailbox" + mail)
                        .header("Authorization", signIn.bearer(other.owner())))
                .hasStatus(404);
        assertThat(send(HttpMethod.DELETE, cast.member(), mail, null)).hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), mail, null)).hasStatus(204);
        assertThat(send(HttpMethod.GET, cast.organiser(), mail + "/source", null))
                .hasStatus(404);
        assertThat((Integer) read(send(HttpMethod.GET, cast.organiser(), "/unread", null), "$.total"))
                .isEqualTo(1);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), "/unread/" + UUID.randomUUID(), null))
                .hasStatus(404);
    }

    @Test
    void refusedWithTheReason() throws Exception {
        Map<String, String> wrong = Map.of(
                body("x").replace("127.0.0.1", "no host!"), "host",
                body("x").replace(TestMails.ADDRESS, "papers"), "address",
                body("x").replace("\"none\"", "\"perhaps\""), "security",
                body("x").replace(":" + mails.port(), ":70000"), "port",
                body(null), "password");
        wrong.forEach((body, field) -> {
            for (MvcTestResult answer : List.of(
                    send(HttpMethod.PUT, cast.organiser(), "", body),
                    send(HttpMethod.POST, cast.organiser(), "/test", body))) {
                assertThat(answer)
                        .as(body)
                        .hasStatus(422)
                        .bodyJson()
                        .extractingPath("$.errors[*].field")
                        .isEqualTo(List.of(field));
            }
        });
        MvcTestResult refused = send(HttpMethod.POST, cast.organiser(), "/test", body("wrong"));
        assertThat(refused).hasStatus(422);
        assertThat((String) read(refused, "$.detail")).isNotBlank().doesNotContain("wrong");
        assertThat(send(HttpMethod.POST, cast.organiser(), "/test", body("x").replace("127.0.0.1", "10.0.0.1")))
                .hasStatus(422);
        assertThat(send(HttpMethod.PATCH, cast.organiser(), "", "{\"paused\": true}"))
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, cast.organiser(), "/pull", null)).hasStatus(404);
        assertThat(send(HttpMethod.PUT, cast.organiser(), "", "[]")).hasStatus(400);
        assertThat(send(HttpMethod.GET, cast.organiser(), "", null)).hasStatus(404);
    }

    @Test
    void othersSeeNoMoreThanTheAddress() throws Exception {
        assertThat(send(HttpMethod.PUT, cast.organiser(), "", body(TestMails.PASSWORD)))
                .hasStatusOk();
        Map<AccountId, List<Integer>> answers = Map.of(
                cast.member(), List.of(403, 200),
                cast.guest(), List.of(403, 403),
                cast.stranger(), List.of(404, 404),
                cast.administrator(), List.of(404, 404));
        answers.forEach((who, status) -> {
            int refused = status.getFirst();
            assertThat(send(HttpMethod.GET, who, "", null)).hasStatus(refused);
            assertThat(send(HttpMethod.GET, who, "/unread", null)).hasStatus(refused);
            assertThat(send(HttpMethod.PUT, who, "", body("mine"))).hasStatus(refused);
            assertThat(send(HttpMethod.POST, who, "/test", body("mine"))).hasStatus(refused);
            assertThat(send(HttpMethod.PATCH, who, "", "{\"paused\": true}")).hasStatus(refused);
            assertThat(send(HttpMethod.POST, who, "/pull", null)).hasStatus(refused);
            assertThat(send(HttpMethod.POST, who, "/address", null)).hasStatus(refused);
            assertThat(send(HttpMethod.DELETE, who, "", null)).hasStatus(refused);
            assertThat(send(HttpMethod.GET, who, "/address", null)).hasStatus(status.getLast());
        });
        for (String path : List.of("", "/address", "/unread")) {
            assertThat(api.get().uri(base() + path)).hasStatus(401);
        }
        assertThat(send(HttpMethod.GET, cast.organiser(), "", null)).hasStatusOk();
    }

    private String body(@Nullable String password) {
        return "{\"host\": \"127.0.0.1\", \"port\":" + mails.port() + ", \"security\": \"none\", \"username\": \""
                + TestMails.USER + "\", \"address\": \"" + TestMails.ADDRESS + "\""
                + (password == null ? "" : ", \"password\": \"" + password + "\"") + "}";
    }

    /** Waits until it has run since then, and answers what came of it. */
    private String ran(String before) throws Exception {
        for (int i = 0; i < 400 && lastAt().equals(before); i++) {
            Thread.sleep(25);
        }
        return read(send(HttpMethod.GET, cast.owner(), "", null), "$.runs.lastWords");
    }

    private String lastAt() throws Exception {
        String at = read(send(HttpMethod.GET, cast.owner(), "", null), "$.runs.lastAt");
        return at == null ? "" : at;
    }

    private String base() {
        return "/api/v1/groups/" + cast.slug() + "/mailbox";
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
