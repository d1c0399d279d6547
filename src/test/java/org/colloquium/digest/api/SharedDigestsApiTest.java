package org.colloquium.digest.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.TestSignIn;
import org.colloquium.digest.format.Digests;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every digest beside the project gives over the API what is known of it. */
class SharedDigestsApiTest extends IntegrationTest {
    private static final String RECORDS = "(?m)(?=^-{70,}\\R\\\\\\\\\\R)";

    @Autowired
    MockMvcTester api;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    private TestGroup.Cast cast;
    private String bearer;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        bearer = signIn.bearer(cast.member());
    }

    @ParameterizedTest
    @CsvSource({
        "huggingface-papers-page.txt, 139, 0, 0, 139, 5",
        "huggingface-daily-papers.json, 5, 0, 0, 5, 0",
        "arxiv-listing-astro-ph.txt, 53, 4, 40, 57, -1",
        "arxiv-listing-q-fin.txt, 13, 0, 3, 13, -1",
        "google-scholar-alert-1.eml, 3, 0, 0, 3, -1",
        "google-scholar-alert-2.eml, 3, 0, 0, 3, -1",
        "nbib.nbib, 1, 0, 0, 1, 0",
        "medline-CompleteEntry.txt, 1, 0, 0, 1, 0",
        "ris-1.ris, 1, 0, 0, 1, 1",
        "ris-4a.ris, 1, 0, 0, 1, 0",
        "ris-bom.ris, 1, 0, 0, 1, 0",
        "ris-multiline.ris, 3, 0, 0, 0, 0",
        "repec-nep-1.txt, 1, 0, 0, 1, -1"
    })
    void givesWhatIsKnownOfIt(String file, int fresh, int crossLists, int replacements, int added, int leftOver) {
        byte[] bytes = Digests.shared(file);
        for (String query : List.of("?dryRun=true", "")) {
            DocumentContext answer = post(query, bytes);
            assertThat(kinds(answer)).isEqualTo(kinds(fresh, crossLists, replacements));
            assertThat((Integer) answer.read("$.found")).isEqualTo(fresh + crossLists + replacements);
            assertThat((Integer) answer.read("$.added")).isEqualTo(added);
            if (leftOver >= 0) {
                assertThat((List<?>) answer.read("$.leftOver")).hasSize(leftOver);
            }
        }
        assertThat((Integer) post("", bytes).read("$.added")).isZero();
    }

    /** A kind whose number is declared falls short by one; one that is not declared is never said to agree. */
    @ParameterizedTest
    @CsvSource({"arxiv-listing-astro-ph.txt, 53, 4, 40", "arxiv-listing-q-fin.txt, 13, 0, 3"})
    void missesAnyRecordThatIsTakenOut(String file, int fresh, int crossLists, int replacements) {
        List<String> records =
                new ArrayList<>(Arrays.asList(new String(Digests.shared(file), ISO_8859_1).split(RECORDS)));
        Map<String, Integer> declared = post("?dryRun=true", joined(records)).read("$.declared");
        assertThat(declared.get("new")).isEqualTo(fresh);
        assertThat(declared.containsKey("replacement")).isFalse();
        for (int i = 0; i < fresh + crossLists; i++) {
            List<String> without = new ArrayList<>(records);
            without.remove(1 + i); // the first is the head of the mail
            DocumentContext answer = post("?dryRun=true", joined(without));
            assertThat((Map<String, Integer>) answer.read("$.declared")).isEqualTo(declared);
            assertThat(kinds(answer))
                    .as("without record %d", i)
                    .isEqualTo(
                            i < fresh
                                    ? kinds(fresh - 1, crossLists, replacements)
                                    : kinds(fresh, crossLists - 1, replacements));
        }
    }

    private static byte[] joined(List<String> records) {
        return String.join("", records).getBytes(ISO_8859_1);
    }

    private static Map<String, Integer> kinds(int fresh, int crossLists, int replacements) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        kinds.put("new", fresh);
        kinds.put("cross-list", crossLists);
        kinds.put("replacement", replacements);
        return kinds;
    }

    private static Map<String, Integer> kinds(DocumentContext answer) {
        Map<String, Integer> kinds = kinds(0, 0, 0);
        List<String> all = answer.read("$.papers[*].kind");
        all.forEach(it -> kinds.merge(it, 1, Integer::sum));
        return kinds;
    }

    private DocumentContext post(String query, byte[] digest) {
        try {
            return JsonPath.parse(api.post()
                    .uri("/api/v1/groups/" + cast.slug() + "/digests" + query)
                    .header("Authorization", bearer)
                    .contentType(MediaType.TEXT_PLAIN)
                    .content(digest)
                    .exchange()
                    .getResponse()
                    .getContentAsString(UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
