package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.assertj.core.api.Assertions;
import org.colloquium.account.MySessions;
import org.colloquium.account.SessionDetails;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.TestBallots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What happens on one node arrives in pages that are open on another, also after the other could hear nothing. */
class NodesIT extends BrowserTest {
    /** Longer than the whole way of a change takes. */
    private static final int WHILE_DEAF = 2_000;

    private static @Nullable SecondNode second;

    @Autowired
    TestNotes notes;

    @Autowired
    TestBallots votes;

    @Autowired
    TestAssignments assignments;

    @Autowired
    TestSignIn signIn;

    @Autowired
    BallotService ballots;

    @Autowired
    MySessions sessions;

    TestGroup.Cast cast;
    BallotDetails ballot;
    PaperId paper;

    @BeforeEach
    void prepare(@Autowired Environment environment) throws IOException {
        if (second == null) {
            second = SecondNode.start(environment);
        }
        cast = stage.make();
        ballot = votes.open(cast);
        paper = ballot.papers().getFirst().id();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (second != null) {
            second.close();
            second = null;
        }
    }

    @Test
    void whatIsDoneHereArrivesThere() throws Exception {
        Page reading = there();
        open(reading, "papers/" + paper);
        Page library = another(reading, "library");
        Page voting = another(reading, "ballots/" + ballot.id());
        Page board = another(reading, "assignments");
        assertThat(library.getByText("4 papers")).isVisible();
        assertThat(voting.getByText("0 of 4 have voted")).isVisible();
        assertThat(board.locator("h1")).hasText("Nobody is assigned yet");

        notes.write(cast.otherMember(), paper, "Written on the first node.");
        assertThat(reading.getByText("Written on the first node.")).isVisible();
        votes.vote(cast.otherMember(), ballot, 1);
        assertThat(voting.getByText("1 of 4 have voted")).isVisible();
        importThroughTheApi(TestDigests.page("Alpha", 3));
        assertThat(library.getByText("7 papers")).isVisible();
        assignments.assign(cast, paper, cast.member(), "presenter");
        assertThat(board.locator("h1")).hasText("One assignment is to be done");
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        assertThat(voting.locator("h1")).containsText("chosen");
        for (Page page : reading.context().pages()) {
            Assertions.assertThat(page.evaluate("window.opened"))
                    .as("opened once")
                    .isEqualTo(true);
        }
    }

    @Test
    void aSessionThatIsEndedHereIsOverThereAtOnce() {
        Page page = there();
        open(page, "library");
        SessionDetails session = TestAccounts.as(cast.member(), sessions::all).getFirst();
        Assertions.assertThat(session.device()).startsWith("Chrome on ");
        TestAccounts.asConfirmed(cast.member(), () -> {
            sessions.end(session.id());
            return true;
        });
        page.waitForURL(url -> url.contains("/login"));
        page.navigate("/g/" + cast.slug() + "/library");
        page.waitForURL(url -> url.contains("/login"));
    }

    @Test
    void aNodeThatWasDeafCatchesUp() throws Exception {
        Page reading = there();
        open(reading, "papers/" + paper);
        reading.getByLabel("Your note").waitFor(); // the notes are there, and will not be read anew
        Locator missed = reading.getByText("Written while nobody listened there.");
        database.sql("alter database colloquium connection limit 0").update();
        try {
            Assertions.assertThat(hangUp()).as("connections that listened").isEqualTo(1);
            notes.write(cast.otherMember(), paper, "Written while nobody listened there.");
            reading.waitForTimeout(WHILE_DEAF);
            assertThat(missed).hasCount(0);
        } finally {
            database.sql("alter database colloquium connection limit -1").update();
        }
        assertThat(missed).isVisible();
        notes.write(cast.otherMember(), paper, "Written when it listened again.");
        assertThat(reading.getByText("Written when it listened again.")).isVisible();
        Assertions.assertThat(reading.evaluate("window.opened"))
                .as("opened once")
                .isEqualTo(true);
    }

    /** Ends the connection through which the second node hears of changes. */
    private int hangUp() {
        return database.sql("""
                        select pg_terminate_backend(pid, 5000) from pg_stat_activity
                        where application_name = ? and query like 'listen %'""")
                .param(SecondNode.NAME)
                .query(Boolean.class)
                .list()
                .size();
    }

    private Page there() {
        Page page = browser.open(java.util.Objects.requireNonNull(second).address());
        page.navigate("/login");
        signIn(page, cast.member());
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private Page another(Page page, String path) {
        Page made = page.context().newPage();
        open(made, path);
        return made;
    }

    private void open(Page page, String path) {
        page.navigate("/g/" + cast.slug() + "/" + path);
        page.locator("h1").first().waitFor();
        page.evaluate("window.opened = true");
    }

    private void importThroughTheApi(String digest) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address() + "/api/v1/groups/" + cast.slug() + "/digests"))
                .header("Authorization", signIn.bearer(cast.member()))
                .POST(HttpRequest.BodyPublishers.ofString(digest))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Assertions.assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
        }
    }
}
