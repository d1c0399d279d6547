package org.colloquium.note.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.common.Markup;
import org.colloquium.group.TestGroup;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.BlindRule;
import org.colloquium.note.BlindService;
import org.colloquium.note.ImageDetails;
import org.colloquium.note.ImageId;
import org.colloquium.note.ImageService;
import org.colloquium.note.Marking;
import org.colloquium.note.Meaning;
import org.colloquium.note.NewAnnotation;
import org.colloquium.note.NewTarget;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
import org.colloquium.note.TestImages;
import org.colloquium.note.TestNotes;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.exchange.WebAnnotationModel;
import org.colloquium.note.webannotation.WebAnnotation;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.sharedpage.SharedPageService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notes and annotations out of a paper or a group, and in again. */
class CollectionApiTest extends IntegrationTest {
    private static final String ABSTRACT =
            "We show 🧪 that image representations can be transferred as prompts. Nobody knows why this holds.";
    private static final String API = "http://localhost/api/v1/";

    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestNotes written;

    @Autowired
    AnnotationService annotations;

    @Autowired
    NoteService notes;

    @Autowired
    BlindService blind;

    @Autowired
    SharedPageService sharedPages;

    @Autowired
    ImageService images;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() throws Exception {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        assertThat(send(
                        HttpMethod.PATCH,
                        cast.member(),
                        "/papers/" + paper,
                        json.writeValueAsString(Map.of("abstract", ABSTRACT))))
                .hasStatusOk();
    }

    @Test
    void aGroupsNotesComeAsAZipOfTexts() throws IOException {
        TestGroup.Cast cast = stage.make();
        PaperId paper = papers.add(cast.group(), "../Tides: \u2603 in Harbours");
        PaperId alike = papers.add(cast.group(), "Tides in harbours");
        PaperId shared = papers.add(cast.group(), "Only shared");
        papers.add(cast.group(), "Silent");
        written.write(cast.member(), paper, "Read %%this%% first");
        written.write(cast.member(), alike, "And this");
        TestAccounts.as(cast.member(), () -> sharedPages.write(shared, "What we agreed on", null));
        assertThat(unpacked(cast.guest(), cast.slug(), ""))
                .containsOnlyKeys("tides-in-harbours-notes.md", "tides-in-harbours-notes-2.md", "only-shared-notes.md")
                .hasEntrySatisfying(
                        "only-shared-notes.md",
                        it -> assertThat(it)
                                .contains("## Shared page\n\nWhat we agreed on")
                                .doesNotContain("Nobody has written"));
        assertThat(unpacked(cast.guest(), cast.slug(), "?flavour=obsidian").values())
                .allSatisfy(it -> assertThat(it).startsWith("---"));
        assertThat(database.sql("select count(*) from deed where kind = 'notes-exported' and group_id = ?")
                        .param(cast.group().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        assertThat(unpacked(cast.guest(), cast.slug(), "")).isEmpty();
        String path = "/api/v1/groups/" + cast.slug() + "/annotations.zip";
        assertThat(api.get().uri(path + "?flavour=vanilla").header("Authorization", signIn.bearer(cast.guest())))
                .hasStatus(422);
        assertThat(api.get().uri(path).header("Authorization", signIn.bearer(cast.stranger())))
                .hasStatus(404);
        assertThat(api.get().uri(path)).hasStatus(401);
    }

    /** More than any body of JSON that is held as a whole. */
    @Test
    void howeverLargeItsImagesAreACollectionComesInAgain() throws Exception {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            byte[] pixels = new byte[4_500_000 + i];
            byte[] large = TestImages.with(TestImages.png(), 33, TestImages.chunk("IDAT", pixels));
            words.append(
                    TestAccounts.as(cast.member(), () -> images.upload(cast.group(), new ByteArrayInputStream(large)))
                            .markdown(""));
        }
        written.write(cast.member(), paper, words.toString());
        String out = text(send(HttpMethod.GET, cast.guest(), "/papers/" + paper + "/annotations/collection", null));
        assertThat(out.length()).isGreaterThan(20 << 20);

        TestGroup.Cast elsewhere = stage.make();
        PaperId same = papers.add(elsewhere.group(), "Linearly Mapping from Image to Text Space");
        MvcTestResult taken = send(
                HttpMethod.POST,
                elsewhere.member(),
                "/papers/" + same + "/annotations/collection",
                out.replace("papers/" + paper, "papers/" + same));
        assertThat(taken).hasStatusOk().bodyJson().extractingPath("$.imported").isEqualTo(1);
        assertThat(database.sql("select octet_length(bytes) from image where group_id = ? order by 1")
                        .param(elsewhere.group().value())
                        .query(Integer.class)
                        .list())
                .hasSize(4)
                .isEqualTo(database.sql("select octet_length(bytes) from image where group_id = ? order by 1")
                        .param(cast.group().value())
                        .query(Integer.class)
                        .list());
    }

    @Test
    void imagesGoAlongAndComeInAgainElsewhere() throws Exception {
        ImageDetails image = TestAccounts.as(
                cast.member(), () -> images.upload(cast.group(), new ByteArrayInputStream(TestImages.png())));
        NoteId note = written.write(cast.member(), paper, "Look: " + image.markdown("A plot"));
        written.reply(cast.otherMember(), note, "Again " + image.markdown("the plot"));
        String file = "images/" + image.id() + ".png";
        Map<String, String> files = unpacked(cast.guest(), cast.slug(), "");
        assertThat(files).containsKey(file);
        assertThat(files.toString()).contains("![A plot](" + file + ")", "![the plot](" + file + ")");
        assertThat(text(send(HttpMethod.GET, cast.guest(), "/papers/" + paper + "/annotations.md", null)))
                .contains("![A plot](http://localhost/images/" + image.id() + ")");

        TestGroup.Cast elsewhere = stage.make();
        PaperId same = papers.add(elsewhere.group(), "Linearly Mapping from Image to Text Space");
        JsonNode out = json.readTree(
                json.writeValueAsString(collection(cast.guest())).replace("papers/" + paper, "papers/" + same));
        assertThat(out.at("/first/items/0/images")).hasSize(1);
        MvcTestResult taken = send(
                HttpMethod.POST, elsewhere.member(), "/papers/" + same + "/annotations/collection", out.toString());
        assertThat(taken).hasStatusOk().bodyJson().extractingPath("$.imported").isEqualTo(1);
        String words = database.sql(
                        "select n.markdown || r.markdown from note n join reply r on r.note_id = n.id where n.group_id = ?")
                .param(elsewhere.group().value())
                .query(String.class)
                .single();
        assertThat(words).doesNotContain(image.id().toString());
        assertThat(Markup.images(words))
                .hasSize(1)
                .allSatisfy(it -> assertThat(TestAccounts.as(elsewhere.guest(), () -> images.open(new ImageId(it)))
                                .bytes())
                        .isEqualTo(TestAccounts.as(cast.guest(), () -> images.open(image.id()))
                                .bytes()));

        String damaged = out.toString()
                .replace(out.at("/first/items/0/images/0/content").asString(), "AAAA")
                .replace(note.toString(), UUID.randomUUID().toString());
        assertThat(send(HttpMethod.POST, elsewhere.member(), "/papers/" + same + "/annotations/collection", damaged))
                .bodyJson()
                .extractingPath("$.failed[0].why")
                .asString()
                .contains("no PNG, JPEG, GIF or WebP image");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\": \"images/nonsense\", \"content\": \"AAAA\"}]",
                "[{\"content\": \"AAAA\"}]",
                "[{\"id\": \"images/00000000-0000-0000-0000-000000000001\", \"content\": \"<script>\"}]",
                "\"a text\"",
                "{\"id\": 7}"
            })
    void imagesThatCannotBeReadKeepTheirNoteOut(String images) throws Exception {
        String words = "![x](image:00000000-0000-0000-0000-000000000001)";
        String note = "{\"id\": \"urn:1\", \"bodyValue\": \"%s\", \"target\": \"urn:paper\", \"images\": %s}"
                .formatted(words, images);
        MvcTestResult taken =
                send(HttpMethod.POST, cast.member(), "/papers/" + paper + "/annotations/collection", note);
        assertThat(taken).hasStatusOk().bodyJson().extractingPath("$.imported").isEqualTo(0);
        assertThat(taken)
                .bodyJson()
                .extractingPath("$.failed[0].why")
                .asString()
                .contains("An image in it");
    }

    private Map<String, String> unpacked(AccountId who, String slug, String query) throws IOException {
        MvcTestResult answer = api.get()
                .uri("/api/v1/groups/" + slug + "/annotations.zip" + query)
                .header("Authorization", signIn.bearer(who))
                .exchange();
        assertThat(answer).hasStatusOk();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                files.put(it.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void outDeletedAndInAgainTheyAreEqual() throws Exception {
        Marking marking = new Marking(Meaning.QUESTION, List.of("probing", "two words"));
        List<NoteId> made = List.of(
                annotate(cast.member(), "image representations", "Why *this*?", Visibility.GROUP, marking),
                annotate(cast.member(), "Nobody knows", "", Visibility.PRIVATE, new Marking(Meaning.CLAIM, List.of())),
                written.write(cast.member(), paper, "On the whole, fine."));
        written.reply(cast.member(), made.getFirst(), "Because");
        TestAccounts.as(cast.member(), () -> notes.settle(made.getFirst()));
        JsonNode before = collection(cast.member());
        assertThat(before.at("/total").asInt()).isEqualTo(3);

        assertThat(take(cast.member(), before)).as("all are there still").isEqualTo(answer(0, 3));
        made.forEach(it -> TestAccounts.run(cast.member(), () -> notes.delete(it, null)));
        database.sql("delete from reply where note_id = ?")
                .param(made.getFirst().value())
                .update();
        assertThat(take(cast.member(), before)).isEqualTo(answer(3, 0));
        JsonNode after = collection(cast.member());
        assertThat(essence(after)).isEqualTo(essence(before));
        assertThat(take(cast.member(), before)).isEqualTo(answer(0, 3));
        assertThat(take(cast.member(), after)).isEqualTo(answer(0, 3));
    }

    @Test
    void aGroupsComesInAgainEachToItsPaper() throws Exception {
        PaperId other = papers.add(cast.group(), "What does CLIP know about peeling a banana?");
        List<NoteId> made = List.of(
                annotate(cast.member(), "image representations", "Why?", Visibility.GROUP, Marking.NONE),
                written.write(cast.member(), other, "On the whole, fine."),
                written.write(cast.member(), paper, "A note."));
        JsonNode before = ofGroup(cast.member());
        assertThat(takeInGroup(cast.member(), before.toString())).isEqualTo(answer(0, 3));
        made.forEach(it -> TestAccounts.run(cast.member(), () -> notes.delete(it, null)));
        assertThat(takeInGroup(cast.member(), before.toString())).isEqualTo(answer(3, 0));
        assertThat(essence(ofGroup(cast.member()))).containsExactlyInAnyOrderElementsOf(essence(before));
    }

    @Test
    void aGroupsComesInOnceHoweverManySendItAtOnce() throws Exception {
        edit(paper, Map.of("arxivId", "2209.15162"));
        PaperId other = papers.add(cast.group(), "By its DOI");
        edit(other, Map.of("doi", "10.1000/xyz.1"));
        String rows = IntStream.range(0, 8)
                .mapToObj(
                        it -> row("note " + it, it % 2 == 0 ? "https://arxiv.org/abs/2209.15162" : "doi:10.1000/xyz.1"))
                .collect(Collectors.joining(","));
        Callable<JsonNode> send = () -> takeInGroup(cast.member(), "{\"rows\": [" + rows + "]}");
        List<JsonNode> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<JsonNode> it : pool.invokeAll(Collections.nCopies(4, send))) {
                outcomes.add(it.get());
            }
        }
        assertThat(outcomes).allMatch(it -> it.path("failed").isEmpty());
        assertThat(outcomes.stream().mapToInt(it -> it.path("imported").asInt()).sum())
                .isEqualTo(8);
        assertThat(List.of(paper, other).stream().map(this::notesOn)).containsExactly(4L, 4L);
    }

    @Test
    void whatIsAboutPapersElsewhereGoesToTheirAddresses() throws Exception {
        edit(paper, Map.of("arxivId", "2209.15162"));
        PaperId byDoi = papers.add(cast.group(), "By its DOI");
        edit(byDoi, Map.of("doi", "10.1000/XYZ.1"));
        PaperId byLink = papers.add(cast.group(), "By a link");
        edit(byLink, Map.of("links", List.of(Map.of("rel", "pdf", "url", "https://example.org/tides.pdf"))));
        String rows = String.join(
                ",",
                row("a", "https://arxiv.org/pdf/2209.15162v2.pdf#page=3"),
                row("b", "https://doi.org/10.48550/arXiv.2209.15162"),
                row("c", "https://dx.doi.org/10.1000/xyz.1"),
                row("d", "https://example.org/tides.pdf"),
                row("e", "https://example.org/unknown.pdf"));
        JsonNode outcome = takeInGroup(cast.member(), "{\"rows\": [" + rows + "]}");
        assertThat(outcome.path("imported").asInt()).isEqualTo(4);
        assertThat(outcome.at("/failed/0/why").asString())
                .isEqualTo("No paper of the library is at https://example.org/unknown.pdf.");
        assertThat(List.of(paper, byDoi, byLink).stream().map(this::notesOn)).containsExactly(2L, 1L, 1L);
        TestGroup.Cast elsewhere = stage.make();
        assertThat(send(HttpMethod.POST, elsewhere.member(), group(), "{\"rows\": [" + rows + "]}"))
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, cast.guest(), group(), "{\"rows\": [" + rows + "]}"))
                .hasStatus(403);
        JsonNode none = json.readTree(text(send(
                HttpMethod.POST,
                elsewhere.member(),
                "/groups/" + elsewhere.slug() + "/annotations/collection",
                ofGroup(cast.member()).toString())));
        assertThat(none.path("imported").asInt()).isZero();
        assertThat(none.path("failed")).hasSize(4);
    }

    @Test
    void addressesThatNoPaperCanHaveKeepTheRestInPlace() throws Exception {
        edit(paper, Map.of("arxivId", "2209.15162"));
        String rows = String.join(
                ",",
                row("a", "https://arxiv.org/abs/2209.15162"),
                row("b", "https://arxiv.org/abs/\\u0000"),
                row("c", "https://example.org/" + "x".repeat(100_000)),
                row("d", ""));
        JsonNode outcome = takeInGroup(cast.member(), "{\"rows\": [" + rows + "]}");
        assertThat(outcome.path("imported").asInt()).isEqualTo(1);
        assertThat(outcome.path("failed"))
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.path("why").asString())
                        .startsWith("No paper of the library is at")
                        .hasSizeLessThan(300));
    }

    private void edit(PaperId which, Map<String, Object> fields) {
        assertThat(send(HttpMethod.PATCH, cast.member(), "/papers/" + which, json.writeValueAsString(fields)))
                .hasStatusOk();
    }

    private static String row(String id, String address) {
        return "{\"id\": \"%s\", \"user\": \"acct:ada@hypothes.is\", \"text\": \"On %s\", \"uri\": \"%s\", \"tags\": []}"
                .formatted(id, id, address);
    }

    private long notesOn(PaperId which) {
        return database.sql("select count(*) from note where paper_id = ?")
                .param(which.value())
                .query(Long.class)
                .single();
    }

    private JsonNode takeInGroup(AccountId who, String collection) {
        MvcTestResult result = send(HttpMethod.POST, who, group(), collection);
        assertThat(result).hasStatusOk();
        return json.valueToTree(new java.util.TreeMap<>(json.treeToValue(body(result), Map.class)));
    }

    @Test
    void othersWordsComeInWithTheirNames() throws Exception {
        NoteId one = annotate(cast.organiser(), "Nobody knows", "Some *do*.", Visibility.GROUP, Marking.NONE);
        written.reply(cast.otherMember(), one, "Who?");
        JsonNode out = collection(cast.guest());
        TestAccounts.run(cast.organiser(), () -> notes.delete(one, null));
        database.sql("delete from note where id = ?").param(one.value()).update();
        assertThat(take(cast.member(), out)).isEqualTo(answer(1, 0));
        AnnotationDetails it = mine(cast.member()).getFirst();
        String name = out.at("/first/items/0/creator/name").asString();
        assertThat(it.note().text().mine()).isTrue();
        assertThat(it.note().text().markdown())
                .startsWith("Some *do*.\n\n— ")
                .contains(name.split(" ")[0])
                .endsWith("(imported)");
        assertThat(it.note().replies().getFirst().text().markdown()).startsWith("Who?\n\n— ");
    }

    @Test
    void oneHoldsOnlyWhatItsReaderSees() throws Exception {
        annotate(cast.member(), "Nobody knows", "Mine", Visibility.PRIVATE, Marking.NONE);
        annotate(cast.member(), "prompts", "Ours", Visibility.GROUP, Marking.NONE);
        written.write(cast.otherMember(), paper, "For all");
        PaperId second = papers.add(cast.group(), "Another paper");
        written.writePrivately(cast.otherMember(), second, "For me");
        assertThat(collection(cast.guest()).at("/total").asInt()).isEqualTo(2);
        assertThat(collection(cast.member()).at("/total").asInt()).isEqualTo(3);
        assertThat(ofGroup(cast.guest()).at("/total").asInt()).isEqualTo(2);
        assertThat(ofGroup(cast.otherMember()).at("/total").asInt()).isEqualTo(3);
        assertThat(ofGroup(cast.otherMember()).toString()).contains("For me").doesNotContain("Mine");

        TestAccounts.run(cast.owner(), () -> blind.set(cast.group(), new BlindRule(null, null, null)));
        for (String path : List.of(
                "/papers/" + paper + "/annotations/collection",
                group(),
                "/papers/" + paper + "/annotations.md",
                "/papers/" + paper + "/annotations.bib")) {
            String out = text(send(HttpMethod.GET, cast.organiser(), path, null));
            assertThat(out)
                    .as(path)
                    .doesNotContain("Ours")
                    .doesNotContain("For all")
                    .doesNotContain("Mine");
        }
        assertThat(text(send(HttpMethod.GET, cast.otherMember(), group(), null)))
                .contains("For all", "For me")
                .doesNotContain("Ours");
    }

    @Test
    void whatSomebodyHasPrivatelyIsNoDuplicateForOthers() throws Exception {
        String one = item("urn:uuid:0196-1", "Nobody knows", "\"visibility\": \"private\", \"bodyValue\": \"x\"");
        assertThat(take(cast.member(), one)).isEqualTo(answer(1, 0));
        assertThat(take(cast.otherMember(), one)).isEqualTo(answer(1, 0));
        assertThat(take(cast.member(), one)).isEqualTo(answer(0, 1));
    }

    @Test
    void theGroupsExportIsADeed() throws Exception {
        ofGroup(cast.guest());
        assertThat(database.sql("select count(*) from deed where kind = 'notes-exported' and group_id = ?")
                        .param(cast.group().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"AnnotationCollection\", \"first\": {\"type\": \"AnnotationPage\", \"items\": [%s]}}",
                "{\"type\": \"AnnotationPage\", \"items\": [%s]}",
                "[%s]",
                "%s"
            })
    void itComesInEveryShape(String shape) throws Exception {
        String one = item("https://elsewhere.example/annos/7", "Nobody knows", "\"bodyValue\": \"x\"");
        assertThat(take(cast.member(), shape.formatted(one))).isEqualTo(answer(1, 0));
        assertThat(take(cast.member(), shape.formatted(one))).isEqualTo(answer(0, 1));
        assertThat(mine(cast.member()).getFirst().anchor().span()).isNotNull();
    }

    @Test
    void whatCannotBeTakenIsNamedAndTheRestIsTaken() throws Exception {
        PaperId other = papers.add(cast.group(), "Another paper");
        List<String> items = new ArrayList<>(
                List.of(
                        item("urn:1", "Nobody knows", "\"bodyValue\": \"x\""),
                        "7",
                        "{\"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \" \"}}}",
                        "{\"target\": {\"source\": \"" + API + "papers/" + other
                                + "\", \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"knows\"}}}",
                        "{\"target\": \"" + API + "papers/" + paper + "\"}",
                        item("urn:2", "not in the text at all, whatever one does", "\"bodyValue\": \"y\""),
                        item("urn:3", "knows", "\"meaning\": \"praise\""),
                        item("urn:4", "knows", "\"bodyValue\": \"" + "x".repeat(20_001) + "\""),
                        item(
                                "urn:5",
                                "knows",
                                "\"bodyValue\": \"z\", \"replies\": [{\"value\": \"" + "y".repeat(20_001) + "\"}]"),
                        "{\"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"\u00a0\"}}}",
                        "{\"target\": {\"source\": \"" + API
                                + "pdfs/0196d7a4-0000-7000-8000-000000000000\", \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"prompts\"}}}"));
        JsonNode answer = body(post(cast.member(), "[" + String.join(",", items) + "]"));
        assertThat(answer.at("/imported").asInt()).isEqualTo(3);
        assertThat(answer.path("failed")
                        .valueStream()
                        .map(it -> it.path("index").asInt()))
                .containsExactly(1, 2, 3, 4, 6, 7, 8, 9);
        assertThat(answer.path("failed").valueStream().map(it -> it.path("why").asString()))
                .noneMatch(String::isBlank);
        assertThat(mine(cast.member()))
                .extracting(it -> it.note().text().markdown())
                .containsExactly("x", "y", "");
        assertThat(mine(cast.member()).get(1).anchor().span()).isNull();
    }

    @Test
    void whatIsNoCollectionIsRefused() {
        assertThat(post(cast.member(), "{}")).hasStatus(422);
        assertThat(post(cast.member(), "[]")).hasStatus(422);
        assertThat(post(cast.member(), "{\"first\": \"https://elsewhere.example/page1\"}"))
                .hasStatus(422);
        assertThat(post(cast.member(), "{")).hasStatus(400);
        assertThat(post(cast.member(), "[" + "7,".repeat(10_000) + "7]")).hasStatus(422);
    }

    @Test
    void whoMay() throws Exception {
        String one = item("urn:1", "Nobody knows", "\"bodyValue\": \"x\"");
        List<String> exports = List.of(
                "/papers/" + paper + "/annotations/collection",
                "/papers/" + paper + "/annotations.md",
                "/papers/" + paper + "/annotations.md?flavour=obsidian",
                "/papers/" + paper + "/annotations.bib",
                group());
        for (String path : exports) {
            assertThat(send(HttpMethod.GET, cast.guest(), path, null)).hasStatusOk();
            assertThat(send(HttpMethod.GET, cast.stranger(), path, null)).hasStatus(404);
            assertThat(api.get().uri("/api/v1" + path)).hasStatus(401);
        }
        assertThat(post(cast.guest(), one)).hasStatus(403);
        assertThat(post(cast.stranger(), one)).hasStatus(404);
        assertThat(api.post()
                        .uri("/api/v1" + exports.getFirst())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(one))
                .hasStatus(401);
        assertThat(send(HttpMethod.GET, cast.guest(), "/papers/" + paper + "/annotations.md?flavour=vanilla", null))
                .hasStatus(422);
    }

    @Test
    void textsAreAttachments() throws Exception {
        MvcTestResult out = send(HttpMethod.GET, cast.guest(), "/papers/" + paper + "/annotations.md", null);
        assertThat(out.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("linearly-mapping-from-image-to-text-space-notes.md");
        assertThat(out.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(out.getResponse().getContentType()).startsWith("text/markdown");
    }

    @Test
    void hypothesisComesIn() throws Exception {
        String rows = """
                {"total": 3, "rows": [
                  {"id": "r1", "user": "acct:bob@hypothes.is", "created": "2024-03-02T08:00:00.0+00:00", "text": "Indeed",
                   "uri": "https://arxiv.org/abs/2209.15162", "references": ["a1"], "tags": [], "target": [{"source": "x"}]},
                  {"id": "a1", "user": "acct:ada@hypothes.is", "created": "2024-03-01T23:30:00.0+00:00", "text": "Is it so?",
                   "uri": "https://arxiv.org/abs/2209.15162", "tags": ["Probing"], "document": {"title": ["x"]},
                   "permissions": {"read": ["group:__world__"]},
                   "target": [{"source": "x", "selector": [
                     {"type": "RangeSelector", "startContainer": "/div[1]", "endContainer": "/div[1]", "startOffset": 1, "endOffset": 9},
                     {"type": "TextPositionSelector", "start": 9012, "end": 9024},
                     {"type": "TextQuoteSelector", "exact": "Nobody knows", "prefix": "prompts. ", "suffix": " why"}]}]},
                  {"id": "p1", "user": "acct:ada@hypothes.is", "created": "2024-03-01T23:31:00.0+00:00", "text": "On the page",
                   "uri": "https://arxiv.org/abs/2209.15162", "tags": ["later"], "target": [{"source": "x"}]}]}""";
        assertThat(take(cast.member(), rows)).isEqualTo(answer(2, 0));
        assertThat(take(cast.member(), rows)).isEqualTo(answer(0, 2));
        AnnotationDetails it = mine(cast.member()).getFirst();
        assertThat(it.note().text().markdown()).isEqualTo("Is it so?\n\n— ada, 2024-03-01 (imported)");
        assertThat(it.note().marking().tags()).containsExactly("probing");
        assertThat(it.anchor().span()).isNotNull();
        assertThat(it.note().replies().getFirst().text().markdown())
                .isEqualTo("Indeed\n\n— bob, 2024-03-02 (imported)");
    }

    private List<AnnotationDetails> mine(AccountId who) {
        return TestAccounts.as(
                who,
                () -> annotations
                        .list(paper, new org.colloquium.common.PageRequest(50, null))
                        .items());
    }

    private NoteId annotate(AccountId who, String exact, String words, Visibility visibility, Marking marking) {
        NewTarget target = NewTarget.inAbstract(new Quote(exact, "", ""), null);
        return TestAccounts.as(
                who,
                () -> annotations
                        .annotate(paper, new NewAnnotation(target, words, visibility, marking))
                        .id());
    }

    /** What two collections have in common that hold the same. */
    private List<String> essence(JsonNode collection) {
        return collection
                .at("/first/items")
                .valueStream()
                .map(it -> String.join(
                        " | ",
                        it.path("motivation").toString(),
                        it.path("body").toString(),
                        it.path("target").toString(),
                        it.path("visibility").toString(),
                        it.path("meaning").toString(),
                        it.path("anchor").toString(),
                        it.path("resolved").toString(),
                        it.path("creator").toString(),
                        it.path("replies")
                                .valueStream()
                                .map(reply -> reply.path("value").asString())
                                .toList()
                                .toString()))
                .toList();
    }

    private static String item(String id, String exact, String rest) {
        return "{\"id\": \"%s\", \"type\": \"Annotation\", %s, \"target\": {\"source\": \"https://arxiv.org/abs/2209.15162\", \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"%s\"}}}"
                .formatted(id, rest, exact);
    }

    private JsonNode answer(int imported, int duplicates) {
        return json.valueToTree(
                new java.util.TreeMap<>(Map.of("imported", imported, "duplicates", duplicates, "failed", List.of())));
    }

    private JsonNode take(AccountId who, JsonNode collection) throws Exception {
        return take(who, collection.toString());
    }

    private JsonNode take(AccountId who, String collection) throws Exception {
        MvcTestResult result = post(who, collection);
        assertThat(result).hasStatusOk();
        return json.valueToTree(new java.util.TreeMap<>(json.treeToValue(body(result), Map.class)));
    }

    private String group() {
        return "/groups/" + cast.slug() + "/annotations/collection";
    }

    private JsonNode ofGroup(AccountId who) throws Exception {
        JsonNode out = body(send(HttpMethod.GET, who, group(), null));
        assertThat(WebAnnotationModel.faults(out)).isEmpty();
        return out;
    }

    private JsonNode collection(AccountId who) throws Exception {
        MvcTestResult out = send(HttpMethod.GET, who, "/papers/" + paper + "/annotations/collection", null);
        assertThat(WebAnnotationModel.faults(body(out))).isEmpty();
        assertThat(out).hasStatusOk().hasContentTypeCompatibleWith(MediaType.parseMediaType(WebAnnotation.MEDIA_TYPE));
        return body(out);
    }

    private MvcTestResult post(AccountId who, String body) {
        return send(HttpMethod.POST, who, "/papers/" + paper + "/annotations/collection", body);
    }

    private MvcTestResult send(HttpMethod method, AccountId who, String path, @Nullable String body) {
        var request = api.method(method).uri("/api/v1" + path).header("Authorization", signIn.bearer(who));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
