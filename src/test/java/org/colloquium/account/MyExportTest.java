package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.colloquium.IntegrationTest;
import org.colloquium.common.NotFoundException;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.StateChange;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.TestBallots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MyExportTest extends IntegrationTest {
    @Autowired
    MyExport exports;

    @Autowired
    ExportCourse course;

    @Autowired
    ExportRows rows;

    @Autowired
    TestGroup stage;

    @Autowired
    TestNotes notes;

    @Autowired
    TestBallots votes;

    @Autowired
    BallotService ballots;

    @Autowired
    PaperStateService states;

    @Autowired
    TestDigests digests;

    @Autowired
    TestSignIn signIn;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    TestGroup.Cast cast;
    AccountId mei;
    BallotDetails ballot;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        mei = cast.member();
        ballot = votes.open(cast);
        paper = ballot.papers().getFirst().id();
    }

    @Test
    void theArchiveHoldsWhatIsTheirsAndNothingOfOthers() throws IOException {
        String token = signIn.bearer(mei);
        var mine = notes.write(mei, paper, "Mei's **own** words, “quoted”.");
        notes.writePrivately(mei, paper, "For Mei only.");
        notes.reply(mei, mine, "Mei's reply.");
        notes.write(cast.otherMember(), paper, "Max's words.");
        TestAccounts.as(mei, () -> states.change(paper, StateChange.remark("Worth an hour.", true)));
        votes.vote(mei, ballot, 0);
        String page = TestDigests.page("Word" + System.nanoTime(), 2);
        digests.add(cast, mei, page);
        Map<String, String> files = gathered(mei);
        assertThat(files.get("README.md")).contains("`notes.md`", "`account.json`", "`votes.json`");
        assertThat(files.get("notes.md"))
                .contains("# Banana peeling", "Mei's **own** words, “quoted”.", ", private", ", a reply");
        assertThat(read(files, "notes").get(0).get("title").asString()).isEqualTo("Banana peeling");
        assertThat(read(files, "notes")).hasSize(2);
        assertThat(read(files, "replies")).hasSize(1);
        assertThat(read(files, "reading").get(0).get("remark").asString()).isEqualTo("Worth an hour.");
        assertThat(read(files, "votes")
                        .get(0)
                        .get("answer")
                        .get("approve")
                        .get(0)
                        .asString())
                .isEqualTo(paper.toString());
        assertThat(read(files, "groups").get(0).get("role").asString()).isEqualTo("MEMBER");
        assertThat(read(files, "account").get(0).get("email").asString()).isEqualTo(signIn.email(mei));
        assertThat(read(files, "tokens").get(0).get("name").asString()).isEqualTo("test");
        assertThat(files.entrySet())
                .filteredOn(it -> it.getKey().startsWith("digests/"))
                .singleElement()
                .extracting(Map.Entry::getValue)
                .isEqualTo(page);
        String all = String.join("\n", files.values());
        assertThat(all).doesNotContain("Max's words.", token.substring(7), "argon2", "password_hash");
        files.keySet().stream().filter(it -> it.endsWith(".json")).forEach(it -> json.readTree(files.get(it)));
    }

    @Test
    void aVoteThatWasCountedIsTheirsToo() throws IOException {
        votes.vote(mei, ballot, 1);
        votes.vote(cast.otherMember(), ballot, 0);
        TestAccounts.as(cast.organiser(), () -> ballots.close(ballot.id()));
        JsonNode found = read(gathered(mei), "votes");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("answer").get("approve").get(0).asString())
                .isEqualTo(ballot.papers().get(1).id().toString());
    }

    @Test
    void askingAndOpeningAskAgainWhoItIs() {
        assertThatThrownBy(() -> TestAccounts.run(mei, exports::ask)).isInstanceOf(IdentityUnconfirmed.class);
        assertThatThrownBy(() -> TestAccounts.as(mei, exports::open)).isInstanceOf(IdentityUnconfirmed.class);
    }

    @Test
    void nobodyGetsAnothersArchive() throws IOException {
        gathered(mei);
        assertThat(TestAccounts.as(cast.otherMember(), exports::find)).isEmpty();
        assertThatThrownBy(() -> TestAccounts.asConfirmed(cast.administrator(), exports::open))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void itIsGatheredInTheBackgroundOnceAtATime() {
        ask(mei);
        UUID first = run(mei);
        ask(mei);
        assertThat(run(mei)).isEqualTo(first);
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> TestAccounts.as(mei, exports::find)
                        .filter(it -> it.readyAt() != null && it.done() == it.parts())
                        .isPresent());
    }

    @Test
    void itIsThrownAwayAfterADay() throws IOException {
        gathered(mei);
        database.sql("update personal_export set asked_at = now() - interval '25 hours' where account_id = ?")
                .param(mei.value())
                .update();
        rows.clean();
        assertThat(TestAccounts.as(mei, exports::find)).isEmpty();
    }

    private Map<String, String> gathered(AccountId who) throws IOException {
        UUID run = UUID.randomUUID();
        rows.begin(who, run, 1);
        course.run(run);
        Map<String, String> files = new HashMap<>();
        try (InputStream archive = TestAccounts.asConfirmed(who, exports::open);
                ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private JsonNode read(Map<String, String> files, String name) {
        return json.readTree(files.get(name + ".json"));
    }

    private UUID run(AccountId who) {
        return database.sql("select run from personal_export where account_id = ?")
                .param(who.value())
                .query(UUID.class)
                .single();
    }

    private void ask(AccountId who) {
        TestAccounts.asConfirmed(who, () -> {
            exports.ask();
            return true;
        });
    }
}
