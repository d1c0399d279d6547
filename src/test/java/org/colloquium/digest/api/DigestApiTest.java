package org.colloquium.digest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.digest.TestDigests.page;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.outgoing.Site;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DigestApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestNotes notes;

    @Autowired
    TestDigests add;

    private final Map<AccountId, String> tokens = new HashMap<>();

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void theRealDigestFromATryToItsUndoing() throws IOException {
        Path path = Path.of("../shared/digests/huggingface-papers-page.txt");
        Assumptions.assumeTrue(Files.exists(path), "../shared/digests is not here");
        byte[] bytes = Files.readAllBytes(path);
        MvcTestResult tried = post(cast.member(), "?dryRun=true", bytes, "text/plain");
        assertThat(tried).hasStatus(200);
        assertThat((Object) read(tried, "$.id")).isNull();
        assertThat((Object) read(tried, "$.declared")).isNull();
        assertThat((Integer) read(tried, "$.added")).isEqualTo(139);

        MvcTestResult made = post(cast.member(), "", bytes, "application/x-www-form-urlencoded");
        assertThat(made).hasStatus(201);
        assertThat((Integer) read(made, "$.found")).isEqualTo(139);
        assertThat((Integer) read(made, "$.duplicates")).isZero();
        assertThat((List<?>) read(made, "$.leftOver")).hasSize(5);
        assertThat((List<?>) read(made, "$.leftOver[*].reason")).hasSize(5);
        assertThat((List<?>) read(made, "$.papers[?(@.id != null && @.selected == true)]"))
                .hasSize(139);
        String id = read(made, "$.id");

        MvcTestResult again = post(cast.organiser(), "", bytes, "text/html");
        assertThat(again).hasStatus(200);
        assertThat((String) read(again, "$.id")).isEqualTo(id);
        assertThat((Integer) read(again, "$.added")).isZero();
        assertThat((Integer) read(again, "$.duplicates")).isEqualTo(139);
        assertThat((List<?>) read(again, "$.papers[?(@.duplicateOf.id)]")).hasSize(139);

        MvcTestResult source = send(HttpMethod.GET, cast.guest(), "/" + id + "/source");
        assertThat(source.getResponse().getContentAsByteArray()).isEqualTo(bytes);
        assertThat(source).hasContentType(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(source.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(source.getResponse().getHeader("Content-Disposition")).startsWith("attachment");

        String noted = read(made, "$.papers[7].id");
        notes.write(cast.otherMember(), PaperId.of(noted), "Let us read this");
        MvcTestResult undone = send(HttpMethod.DELETE, cast.member(), "/" + id);
        assertThat(undone).hasStatus(200);
        assertThat((Integer) read(undone, "$.removed")).isEqualTo(138);
        assertThat((List<?>) read(undone, "$.kept[*].id")).isEqualTo(List.of(noted));
        assertThat(send(HttpMethod.GET, cast.member(), "/" + id)).hasStatus(404);
        assertThat(send(HttpMethod.GET, cast.member(), "/" + id + "/source")).hasStatus(404);
        assertThat(send(HttpMethod.DELETE, cast.member(), "/" + id)).hasStatus(404);
        MvcTestResult back = post(cast.member(), "", bytes, "text/plain");
        assertThat(back).hasStatus(201);
        assertThat((Integer) read(back, "$.added")).isEqualTo(138);
        assertThat((Integer) read(back, "$.duplicates")).isEqualTo(1);
    }

    @Test
    void everyRouteAnswersEverybodyAsTheTableSays() {
        DigestId mine = add.add(cast, cast.member(), page("Alpha", 3)).id();
        AccountId disabled = stage.join(cast.group(), "Dora Disabled", Role.OWNER);
        String disabledToken = token(disabled);
        accounts.disable(disabled);
        Map<AccountId, int[]> expected = new LinkedHashMap<>();
        expected.put(cast.owner(), new int[] {422, 200, 200});
        expected.put(cast.organiser(), new int[] {422, 200, 200});
        expected.put(cast.otherMember(), new int[] {422, 200, 403});
        expected.put(cast.guest(), new int[] {403, 200, 403});
        expected.put(cast.stranger(), new int[] {404, 404, 404});
        expected.put(cast.administrator(), new int[] {404, 404, 404});
        expected.forEach((who, status) -> {
            assertThat(post(who, "", new byte[0], "text/plain")).hasStatus(status[0]);
            for (String path : List.of("", "/" + mine, "/" + mine + "/source")) {
                assertThat(send(HttpMethod.GET, who, path)).hasStatus(status[1]);
            }
            if (status[2] != 200) {
                assertThat(send(HttpMethod.DELETE, who, "/" + mine)).hasStatus(status[2]);
            }
        });
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
            assertThat(api.method(method).uri(base() + "/" + mine).header("Authorization", disabledToken))
                    .hasStatus(401);
            assertThat(api.method(method).uri(base() + "/" + mine)).hasStatus(401);
        }
        assertThat(api.post().uri(base()).content(page("Beta", 3))).hasStatus(401);
        assertThat(send(HttpMethod.DELETE, cast.owner(), "/" + mine)).hasStatus(200);
    }

    @Test
    void aDigestOfAnotherGroupIsNotFoundHere() {
        TestGroup.Cast other = stage.make();
        DigestId foreign = add.add(other, other.owner(), page("Alpha", 3)).id();
        for (String path : List.of("/" + foreign, "/" + foreign + "/source", "/nonsense")) {
            assertThat(send(HttpMethod.GET, cast.owner(), path)).hasStatus(404);
        }
        assertThat(send(HttpMethod.DELETE, cast.owner(), "/" + foreign)).hasStatus(404);
        String token = token(other.owner());
        assertThat(api.get()
                        .uri("/api/v1/groups/" + cast.slug() + "/digests/" + foreign)
                        .header("Authorization", token))
                .hasStatus(404);
    }

    @Test
    void aFormWithAFileIsADigestToo() {
        MockMultipartFile file = new MockMultipartFile(
                "file",
                "../../etc/pass\"wd\r\n.txt",
                "text/plain",
                page("Alpha", 4).getBytes(UTF_8));
        MvcTestResult made = api.post()
                .uri(base())
                .multipart()
                .file(file)
                .header("Authorization", token(cast.member()))
                .exchange();
        assertThat(made).hasStatus(201);
        assertThat((String) read(made, "$.fileName")).isEqualTo("pass_wd__.txt");
        MockMultipartFile other = new MockMultipartFile("digest", "x.txt", "text/plain", new byte[] {1});
        assertThat(api.post()
                        .uri(base())
                        .multipart()
                        .file(other)
                        .header("Authorization", token(cast.member()))
                        .exchange())
                .hasStatus(422);
    }

    @Test
    void whatSaysWhichEntriesComeIn() {
        MvcTestResult made =
                post(cast.member(), "?select=0,%202", page("Alpha", 4).getBytes(UTF_8), "text/plain");
        assertThat(made).hasStatus(201);
        assertThat((List<?>) read(made, "$.papers[*].selected")).isEqualTo(List.of(true, false, true, false));
        assertThat((Integer) read(made, "$.added")).isEqualTo(2);
        MvcTestResult read = send(HttpMethod.GET, cast.guest(), "/" + read(made, "$.id"));
        assertThat((Object) read(read, "$")).isEqualTo(read(made, "$"));
        MvcTestResult list = send(HttpMethod.GET, cast.guest(), "?limit=1");
        assertThat((Integer) read(list, "$.total")).isEqualTo(1);
        assertThat((Integer) read(list, "$.items[0].added")).isEqualTo(2);
        assertThat((String) read(list, "$.items[0].importedBy.name")).isEqualTo("Mei Member");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?select=x",
                "?select=",
                "?select=9",
                "?select=-1",
                "?dryRun=perhaps",
                "?dryRun",
                "?format=tablets"
            })
    void wrongParametersAreToldApart(String query) {
        MvcTestResult answer = post(cast.member(), query, page("Alpha", 4).getBytes(UTF_8), "text/plain");
        assertThat(answer).hasStatus(422);
        assertThat((List<?>) read(answer, "$.errors[*].field")).hasSize(1);
    }

    @Test
    void aFormatCanBeForced() {
        byte[] bytes = page("Alpha", 4).getBytes(UTF_8);
        assertThat(post(cast.member(), "?format=huggingface-page&dryRun=true", bytes, "text/plain"))
                .hasStatus(200);
    }

    @Test
    void whatIsNoDigestIsToldApart() {
        assertThat(post(cast.member(), "", "%PDF-1.7".getBytes(UTF_8), "text/plain"))
                .hasStatus(415);
        assertThat(post(cast.member(), "?dryRun=true", new byte[] {0, 1, 2, 3, 0}, "text/plain"))
                .hasStatus(415);
        MvcTestResult recipe = post(cast.member(), "", "Take two eggs.".getBytes(UTF_8), "text/plain");
        assertThat(recipe).hasStatus(422);
        assertThat((String) read(recipe, "$.detail")).contains("No papers were recognised");
        MvcTestResult tried = post(cast.member(), "?dryRun=true", "Take two eggs.".getBytes(UTF_8), "text/plain");
        assertThat(tried).hasStatus(200);
        assertThat((List<?>) read(tried, "$.warnings")).isNotEmpty();
        assertThat((List<?>) read(tried, "$.papers")).isEmpty();
    }

    @Test
    void whatStandsAtAnAddressIsADigestToo() {
        try (Site site = new Site()) {
            site.serve("/list/today", page("Alpha", 4)).redirect("/moved", "/list/today");
            MvcTestResult tried = fetch(cast.member(), site.address("/moved"), "&dryRun=true&select=1,2");
            assertThat(tried).hasStatus(200);
            assertThat((Integer) read(tried, "$.added")).isEqualTo(2);
            assertThat((Object) read(tried, "$.id")).isNull();
            MvcTestResult made = fetch(cast.member(), site.address("/list/today?a=b&c=d"), "&format=huggingface-page");
            assertThat(made).hasStatus(201);
            assertThat((Integer) read(made, "$.added")).isEqualTo(4);
            assertThat((String) read(made, "$.format")).isEqualTo("huggingface-page");
            assertThat((String) read(made, "$.fileName")).endsWith("-list-today");
            assertThat(fetch(cast.member(), site.address("/list/today"), "")).hasStatus(200);
            assertThat(send(HttpMethod.GET, cast.guest(), "/" + read(made, "$.id") + "/source")
                            .getResponse()
                            .getContentAsByteArray())
                    .isEqualTo(page("Alpha", 4).getBytes(UTF_8));
        }
    }

    @Test
    void nothingIsFetchedForWhoMayNotImport() {
        try (Site site = new Site()) {
            String address = site.serve("/page", page("Alpha", 4)).address("/page");
            assertThat(fetch(cast.guest(), address, "")).hasStatus(403);
            assertThat(fetch(cast.stranger(), address, "")).hasStatus(404);
            assertThat(fetch(cast.administrator(), address, "")).hasStatus(404);
            assertThat(api.post().uri(base() + "?url={address}", address)).hasStatus(401);
            assertThat(post(
                            cast.member(),
                            "?url=" + encoded(address),
                            page("Beta", 2).getBytes(UTF_8),
                            "text/plain"))
                    .hasStatus(422);
            assertThat(api.post()
                            .uri(java.net.URI.create(base() + "?url=" + encoded(address)))
                            .multipart()
                            .file(new MockMultipartFile("file", page("Beta", 2).getBytes(UTF_8)))
                            .header("Authorization", token(cast.member()))
                            .exchange())
                    .hasStatus(422);
            assertThat(fetch(cast.member(), address, "&dryRun=perhaps")).hasStatus(422);
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void whatCannotBeFetchedIsToldAtTheAddress() {
        try (Site site = new Site()) {
            site.serve("/recipe", "Take two eggs.").serve("/empty", "").serve("/binary", "%PDF-1.7");
            site.redirect("/inwards", "http://169.254.169.254/latest/meta-data");
            for (String address : List.of(
                    "",
                    "no address",
                    "file:///etc/passwd",
                    "http://10.0.0.1/",
                    "http://[::ffff:10.0.0.1]/",
                    site.address("/inwards"),
                    site.address("/empty"),
                    site.address("/nothing"))) {
                MvcTestResult answer = fetch(cast.member(), address, "");
                assertThat(answer).as(address).hasStatus(422);
                assertThat((List<?>) read(answer, "$.errors[*].field")).isEqualTo(List.of("url"));
            }
            assertThat((String) read(fetch(cast.member(), site.address("/nothing"), ""), "$.detail"))
                    .contains("There is nothing at this address");
            assertThat(fetch(cast.member(), site.address("/recipe"), "")).hasStatus(422);
            assertThat(fetch(cast.member(), site.address("/binary"), "")).hasStatus(415);
        }
        assertThat((Integer) read(send(HttpMethod.GET, cast.guest(), ""), "$.total"))
                .isZero();
    }

    private MvcTestResult fetch(AccountId who, String address, String more) {
        return api.post()
                .uri(java.net.URI.create(base() + "?url=" + encoded(address) + more))
                .header("Authorization", token(who))
                .exchange();
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, UTF_8);
    }

    private MvcTestResult post(AccountId who, String query, byte[] body, String type) {
        return api.post()
                .uri(java.net.URI.create(base() + query))
                .header("Authorization", token(who))
                .contentType(MediaType.parseMediaType(type))
                .content(body)
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, AccountId who, String path) {
        return api.method(method)
                .uri(base() + path)
                .header("Authorization", token(who))
                .exchange();
    }

    private String base() {
        return "/api/v1/groups/" + cast.slug() + "/digests";
    }

    private String token(AccountId who) {
        return tokens.computeIfAbsent(who, signIn::bearer);
    }

    private static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(UTF_8), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
