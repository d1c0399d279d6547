package org.colloquium.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.TestGroup;
import org.colloquium.outgoing.HostAsksToWait;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.outgoing.Site;
import org.colloquium.paper.Completed;
import org.colloquium.paper.FieldOrigin;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperField;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.PaperService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Papers completed from a real server that answers like the registers. */
class CompletionServiceTest extends IntegrationTest {
    @Autowired
    CompletionService completion;

    @Autowired
    PaperService papers;

    @Autowired
    PaperMerging merging;

    @Autowired
    SettingService settings;

    @Autowired
    TestGroup stage;

    @Autowired
    JdbcClient database;

    private final TestRegisters registers = new TestRegisters();
    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        registers.switchOn(settings, cast.administrator());
        paper = add("Tides in Harbours: Gauges of a Coast", TestRegisters.ARXIV_ID, null);
    }

    @AfterEach
    void stop() {
        TestRegisters.switchOff(settings, cast.administrator());
        registers.close();
    }

    @Test
    void arxivFillsWhatIsMissingAndIsNamed() {
        Completed completed = complete(cast.member(), paper, "arxiv");
        assertThat(completed.filled())
                .containsExactlyInAnyOrder(
                        PaperField.ABSTRACT,
                        PaperField.AUTHORS,
                        PaperField.PUBLISHED,
                        PaperField.VENUE,
                        PaperField.COMMENT,
                        PaperField.DOI,
                        PaperField.PDF_LINK);
        assertThat(completed.differs()).isEmpty();
        PaperDetails now = details(paper);
        assertThat(now.abstractSource()).isEqualTo(TestRegisters.SUMMARY);
        assertThat(now.authors()).containsExactly("Ann Brace", "Bo Quay");
        assertThat(now.published()).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(now.venue()).isEqualTo("Journal of Ports 7 (2024) 1-12");
        assertThat(now.doi()).isEqualTo(TestRegisters.DOI);
        Map<PaperField, FieldOrigin> origins = origins(paper);
        assertThat(origins.get(PaperField.ABSTRACT))
                .isNotNull()
                .satisfies(it -> assertThat(it.register()).isEqualTo("arXiv"));
        assertThat(origins.get(PaperField.TITLE))
                .isNotNull()
                .satisfies(it -> assertThat(it.register()).isNull());
    }

    /** Only the identifier is sent, by somebody who says who it is. */
    @Test
    void nothingButTheIdentifierIsSent() {
        complete(cast.member(), paper, "arxiv");
        complete(cast.member(), paper, "semantic-scholar");
        complete(cast.member(), paper, "crossref");
        assertThat(registers.questions())
                .containsExactly(
                        "/api/query?max_results=1&id_list=2303.08867",
                        "/graph/v1/paper/ARXIV:2303.08867?fields=title,abstract,authors,venue,publicationDate,externalIds,openAccessPdf",
                        "/works/10.1000%2Ftides.1");
        assertThat(registers.site().asked()).allSatisfy(it -> {
            assertThat(it.headers().getFirst("User-Agent")).startsWith("Colloquium/");
            assertThat(it.headers()).doesNotContainKeys("Cookie", "Authorization", "Referer");
        });
    }

    @Test
    void crossrefIsReadWithItsMarkupAndDatesInParts() {
        cast = stage.make();
        PaperId published = add("Tides in Harbours: Gauges of a <Coast>", null, TestRegisters.DOI);
        Completed completed = complete(cast.member(), published, "crossref");
        PaperDetails now = details(published);
        assertThat(now.abstractText()).isEqualTo("Water levels & tides were gauged.\n\nFor three years.");
        assertThat(now.authors()).containsExactly("Ann Brace", "Bo Quay");
        assertThat(now.venue()).isEqualTo("Journal of Ports");
        assertThat(now.published()).isEqualTo(LocalDate.of(2024, 2, 5));
        assertThat(completed.differs()).isEmpty();
    }

    @Test
    void whatIsThereStaysAndTheDifferenceIsSaid() {
        complete(cast.member(), paper, "arxiv");
        Completed second = complete(cast.organiser(), paper, "crossref");
        assertThat(second.filled()).isEmpty();
        assertThat(second.differs())
                .extracting(Completed.Difference::field)
                .containsExactlyInAnyOrder(PaperField.ABSTRACT, PaperField.VENUE, PaperField.PUBLISHED);
        assertThat(details(paper).published()).isEqualTo(LocalDate.of(2023, 3, 15));
        Completed third = complete(cast.member(), paper, "semantic-scholar");
        assertThat(third.filled()).isEmpty();
    }

    @Test
    void whatAPersonWroteOrEmptiedStays() {
        complete(cast.member(), paper, "semantic-scholar");
        assertThat(details(paper).abstractText()).isEqualTo("Water levels were gauged.");
        as(cast.member(), () -> papers.edit(paper, it -> it.withAbstract("").withVenue("My notebook"), null));
        Completed again = complete(cast.member(), paper, "arxiv");
        assertThat(again.filled()).containsExactly(PaperField.COMMENT);
        assertThat(details(paper).abstractText()).isEmpty();
        assertThat(details(paper).venue()).isEqualTo("My notebook");
    }

    @Test
    void theSameAgainIsNothingNew() {
        complete(cast.member(), paper, "semantic-scholar");
        int version = details(paper).version();
        Completed again = complete(cast.otherMember(), paper, "semantic-scholar");
        assertThat(again.filled()).isEmpty();
        assertThat(again.differs()).isEmpty();
        assertThat(details(paper).version()).isEqualTo(version);
    }

    @Test
    void twoWhoAskAtOnceFillItOnce() throws InterruptedException {
        List<Object> ends = Threads.race(
                () -> complete(cast.member(), paper, "semantic-scholar"),
                () -> complete(cast.otherMember(), paper, "semantic-scholar"),
                () -> complete(cast.owner(), paper, "semantic-scholar"));
        assertThat(ends).allMatch(it -> it instanceof Completed);
        assertThat(ends)
                .extracting(it -> ((Completed) it).filled().isEmpty())
                .containsExactlyInAnyOrder(false, true, true);
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void itIsOffUntilAnAdministratorSwitchesItOn() {
        TestRegisters.switchOff(settings, cast.administrator());
        assertThat(as(cast.member(), () -> completion.offered(paper))).isEmpty();
        assertThatThrownBy(() -> complete(cast.member(), paper, "arxiv"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("switched off");
        assertThat(registers.site().asked()).isEmpty();
        assertThatThrownBy(() -> complete(cast.member(), paper, "scopus")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onlyWhatKnowsThePaperIsOffered() {
        assertThat(offered(paper)).containsExactly("arxiv", "semantic-scholar");
        assertThat(offered(add("A book", null, "10.1000/book"))).containsExactly("crossref", "semantic-scholar");
        assertThat(offered(add("A preprint", null, "10.48550/arXiv.2401.00001")))
                .containsExactly("arxiv", "semantic-scholar");
        PaperId bare = add("A talk", null, null);
        assertThat(offered(bare)).isEmpty();
        assertThatThrownBy(() -> complete(cast.member(), bare, "crossref"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("DOI");
    }

    @Test
    void whatIsNotKnownIsSaidSo() {
        registers.arxiv(TestRegisters.atom("").replace("totalResults>1", "totalResults>0"));
        failed(paper, "arxiv", "arXiv does not know 2303.08867");
        failed(add("A book", null, "10.1000/book"), "crossref", "Crossref does not know 10.1000/book");
        failed(add("Another book", null, "10.1000/book.2"), "semantic-scholar", "does not know 10.1000/book.2");
    }

    @Test
    void whoIsAskedTooOftenIsLeftAlone() {
        registers.site().serve("/api/query", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "300");
            exchange.sendResponseHeaders(429, -1);
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> complete(cast.member(), paper, "arxiv"))
                    .isInstanceOf(HostAsksToWait.class)
                    .hasMessageContaining("Try again in 5 minutes");
        }
        assertThat(registers.site().askedFor("/api/query")).isEqualTo(1);
    }

    @Test
    void aServerInTroubleIsNamed() {
        registers.site().refuse("/api/query", 500);
        failed(paper, "arxiv", "arXiv answered with an error (500)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://arxiv.org/api/x</id><entry><title>Tides",
                "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"><id>http://arxiv.org/api/x</id><entry><id>http://arxiv.org/abs/2303.08867</id><title>&x;</title></entry></feed>",
                "<!DOCTYPE feed [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"><id>http://arxiv.org/api/x</id><entry><id>http://arxiv.org/abs/2303.08867</id><title>&c;</title></entry></feed>",
                "<html><body>Under maintenance</body></html>",
                "{\"message\": 1}",
                ""
            })
    void brokenOrHostileXmlFillsNothing(String answer) {
        registers.arxiv(answer);
        failed(paper, "arxiv", "arXiv answered with something that could not be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"message\": {\"DOI\": \"10.1000/tides.1\", \"title\": [\"Ti", "[]", "<html/>", "null", ""})
    void brokenJsonFillsNothing(String answer) {
        PaperId published = add("Tides", null, TestRegisters.DOI);
        registers.crossref(answer);
        failed(published, "crossref", "Crossref answered with something that could not be read");
        registers.scholar("DOI:" + TestRegisters.DOI, answer);
        failed(published, "semantic-scholar", "Semantic Scholar answered with something that could not be read");
    }

    @Test
    void deepJsonAndTitlesWithoutAnEndAreNoAnswers() {
        PaperId published = add("Tides", null, TestRegisters.DOI);
        registers.crossref("{\"message\":" + "[".repeat(100_000));
        failed(published, "crossref", "could not be read");
        registers.crossref(TestRegisters.work(TestRegisters.DOI).replace("Tides in", "Tides " + "x".repeat(3_000)));
        failed(published, "crossref", "could not be read");
        registers.crossref("x".repeat(5 << 20));
        failed(published, "crossref", "larger than 4 MB");
    }

    @Test
    void anAnswerAboutAnotherPaperIsNotTaken() {
        registers.arxiv(TestRegisters.atom(TestRegisters.entry("2101.00001")));
        failed(paper, "arxiv", "about another paper");
        PaperId published = add("Tides", null, TestRegisters.DOI);
        registers.crossref(TestRegisters.work("10.1000/other"));
        failed(published, "crossref", "about another paper");
    }

    @Test
    void aRedirectLeadsNowhereInside() {
        try (Site inside = new Site("127.0.0.2")) {
            inside.serve("/secret", TestRegisters.atom(TestRegisters.entry(TestRegisters.ARXIV_ID)));
            registers.site().redirect("/api/query", inside.address("/secret"));
            assertThatThrownBy(() -> complete(cast.member(), paper, "arxiv")).isInstanceOf(NotFetched.class);
            assertThat(inside.asked()).isEmpty();
        }
        assertThat(records()).isZero();
    }

    @Test
    void whoMayNotEditPapersMayNotComplete() {
        assertThatThrownBy(() -> complete(cast.guest(), paper, "arxiv")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.guest(), () -> completion.offered(paper)))
                .isInstanceOf(AccessDeniedException.class);
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> complete(who, paper, "arxiv")).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> completion.complete(paper, "arxiv")).isInstanceOf(AuthenticationException.class);
        assertThat(registers.site().asked()).isEmpty();
    }

    @Test
    void aMergedPaperIsCompletedAsTheWorkAndTakesItsOwnAlong() {
        PaperId other = add("Tides in Ports", null, TestRegisters.DOI);
        complete(cast.member(), other, "crossref");
        as(cast.organiser(), () -> merging.merge(paper, other));
        assertThat(details(paper).venue()).isEqualTo("Journal of Ports");
        assertThat(origins(paper).get(PaperField.VENUE)).isNotNull().satisfies(it -> {
            assertThat(it.register()).isEqualTo("Crossref");
            assertThat(it.merged()).isEqualTo(other);
        });
        Completed completed = complete(cast.member(), other, "arxiv");
        assertThat(completed.paper()).isEqualTo(paper);
        assertThat(details(other).comment()).isEqualTo("12 pages, 4 figures");
        run(cast.organiser(), () -> merging.unmerge(other));
        assertThat(details(paper).comment()).isEqualTo("12 pages, 4 figures");
        assertThat(details(other).comment()).isNull();
        assertThat(details(other).venue()).isEqualTo("Journal of Ports");
        assertThat(origins(other).get(PaperField.VENUE))
                .isNotNull()
                .satisfies(it -> assertThat(it.merged()).isNull());
    }

    /** The register knows both identifiers, and so tells that the library has one work twice. */
    @Test
    void aWorkThatTheLibraryHasTwiceIsProposedToBeMerged() {
        PaperId other = add("Gauging Ports", null, TestRegisters.DOI);
        complete(cast.member(), paper, "semantic-scholar");
        assertThat(as(cast.member(), () -> merging.doubts(cast.group(), new PageRequest(10, null)))
                        .items())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).contains("So says Semantic Scholar."));
        assertThat(details(other).doi()).isEqualTo(TestRegisters.DOI);
    }

    private PaperId add(String title, @Nullable String arxivId, @Nullable String doi) {
        PaperFields fields = PaperFields.titled(title).withArxivId(arxivId).withDoi(doi);
        return as(cast.member(), () -> papers.add(cast.group(), fields)).id();
    }

    private Completed complete(AccountId who, PaperId id, String from) {
        return as(who, () -> completion.complete(id, from));
    }

    private void failed(PaperId id, String from, String words) {
        PaperDetails before = details(id);
        assertThatThrownBy(() -> complete(cast.member(), id, from))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining(words);
        assertThat(details(id)).isEqualTo(before);
    }

    private PaperDetails details(PaperId id) {
        return as(cast.owner(), () -> papers.find(id));
    }

    private Map<PaperField, FieldOrigin> origins(PaperId id) {
        return as(cast.owner(), () -> papers.origins(id)).stream()
                .collect(Collectors.toMap(FieldOrigin::field, Function.identity()));
    }

    private List<String> offered(PaperId id) {
        return as(cast.member(), () -> completion.offered(id)).stream()
                .map(Offer::key)
                .toList();
    }

    private int records() {
        return database.sql(
                        "select count(*) from paper_record r join paper p on p.id = r.paper_id where p.group_id = ?")
                .param(cast.group().value())
                .query(Integer.class)
                .single();
    }
}
