package org.colloquium.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.outgoing.Reached;
import org.colloquium.outgoing.Site;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperLink;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.PaperService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** PDFs fetched from a real server into the database, and read from there. */
class PdfFetchTest extends IntegrationTest {
    private static final int LARGE = 2_500_000;

    @Autowired
    PdfFetch fetch;

    @Autowired
    PdfService pdfs;

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

    private final TestPdfs server = new TestPdfs();
    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        server.switchOn(settings, cast.administrator());
        server.serve(TestPdfs.PATH, TestPdfs.pdf(LARGE));
        paper = add(PaperFields.titled("Tides: in Harbours / 2").withArxivId(TestPdfs.ARXIV_ID));
    }

    @AfterEach
    void stop() {
        TestPdfs.switchOff(settings, cast.administrator());
        server.close();
    }

    @Test
    void itIsKeptInPiecesAndReadAsItCame() throws IOException {
        PdfDetails details = fetch(cast.member(), paper);
        assertThat(details.size()).isEqualTo(LARGE);
        assertThat(details.host()).isEqualTo("127.0.0.1");
        assertThat(details.by()).isNotNull().satisfies(it -> assertThat(it.id()).isEqualTo(cast.member()));
        assertThat(pieces()).containsExactly(1 << 20, 1 << 20, LARGE - (2 << 20));
        Pdf pdf = as(cast.guest(), () -> pdfs.open(paper));
        assertThat(pdf.getFilename()).isEqualTo("Tides in Harbours 2.pdf");
        assertThat(pdf.getInputStream().readAllBytes()).isEqualTo(TestPdfs.pdf(LARGE));
    }

    @Test
    void aRangeIsReadFromWhereItBegins() throws IOException {
        fetch(cast.member(), paper);
        byte[] all = TestPdfs.pdf(LARGE);
        int from = (1 << 20) - 3;
        try (InputStream stream = as(cast.guest(), () -> pdfs.open(paper)).getInputStream()) {
            assertThat(stream.skip(from)).isEqualTo(from);
            assertThat(stream.readNBytes(10)).isEqualTo(Arrays.copyOfRange(all, from, from + 10));
            assertThat(stream.skip(LARGE)).isEqualTo(LARGE - from - 10);
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void itIsOffUntilAnAdministratorSwitchesItOn() {
        TestPdfs.switchOff(settings, cast.administrator());
        assertThat(as(cast.member(), () -> fetch.isOffered(paper))).isFalse();
        refused(ConflictException.class, "switched off");
        assertThat(server.site().asked()).isEmpty();
    }

    @Test
    void withoutAnIdentifierTheLinkLeadsToIt() {
        server.serve("/mine.pdf", TestPdfs.pdf(1_000));
        PaperId linked = add(PaperFields.titled("A talk")
                .withLinks(List.of(new PaperLink(LinkRel.PDF, server.site().address("/mine.pdf")))));
        assertThat(fetch(cast.member(), linked).size()).isEqualTo(1_000);
        PaperId bare = add(PaperFields.titled("Another talk"));
        assertThat(as(cast.member(), () -> fetch.isOffered(bare))).isFalse();
        assertThatThrownBy(() -> fetch(cast.member(), bare)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aLargerOneThanAllowedIsGivenUp() {
        server.serve(TestPdfs.PATH, TestPdfs.pdf((4 << 20) + 1));
        refused(NotFetched.class, "larger than 4 MB");
        server.serve(TestPdfs.PATH, TestPdfs.pdf(4 << 20));
        assertThat(fetch(cast.member(), paper).size()).isEqualTo(4 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><title>Sign in</title>", "", "%PD", " %PDF-1.7", "%PDX-1.7 and so on"})
    void whatOnlySaysThatItIsAPdfIsNotKept(String content) {
        server.serve(TestPdfs.PATH, content.getBytes(StandardCharsets.US_ASCII));
        refused(NotFetched.class, "is no PDF");
    }

    @Test
    void whatIsNotGivenIsSaidSo() {
        server.site().refuse(TestPdfs.PATH, 404);
        refused(NotFetched.class, "The PDF is not there");
        PaperId second = add(PaperFields.titled("A talk")
                .withLinks(List.of(new PaperLink(LinkRel.PDF, server.site().address("/closed.pdf")))));
        server.site().refuse("/closed.pdf", 403);
        assertThatThrownBy(() -> fetch(cast.member(), second))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("403");
    }

    @Test
    void aRedirectLeadsNowhereInside() {
        try (Site inside = new Site("127.0.0.2")) {
            inside.serve("/secret.pdf", "%PDF-1.7 secret");
            server.site().redirect(TestPdfs.PATH, inside.address("/secret.pdf"));
            refused(NotFetched.class, "not allowed");
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void whoGivesUpLeavesNothing() {
        assertThatThrownBy(() -> as(
                        cast.member(),
                        () -> fetch.fetch(paper, bytes -> {
                            if (bytes > 1_500_000) {
                                throw new CancellationException();
                            }
                        })))
                .isInstanceOf(CancellationException.class);
        assertThat(files()).isZero();
    }

    @Test
    void whatAFallenNodeLeftIsRemovedAtTheNextFetch() {
        database.sql("""
                        insert into paper_file (id, paper_id, address, begun_at, begun_by)
                        values (gen_random_uuid(), ?, 'x', now() - interval '2 hours', ?)""").params(paper.value(), cast.member().value()).update();
        assertThat(as(cast.member(), () -> pdfs.find(paper))).isEmpty();
        fetch(cast.member(), paper);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoAskAtOnceBothSeeTheOneThatIsKept() throws InterruptedException {
        PaperId linked = add(PaperFields.titled("A talk")
                .withLinks(List.of(new PaperLink(LinkRel.PDF, server.site().address(TestPdfs.PATH)))));
        List<Object> ends = Threads.race(
                () -> fetch(cast.member(), linked),
                () -> fetch(cast.otherMember(), linked),
                () -> fetch(cast.owner(), linked));
        assertThat(ends).allMatch(it -> it instanceof PdfDetails);
        assertThat(ends.stream().map(it -> ((PdfDetails) it).id()).distinct()).hasSize(1);
        assertThat(files()).isEqualTo(1);
        assertThat(fetch(cast.member(), linked).id()).isEqualTo(((PdfDetails) ends.getFirst()).id());
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void whatHasChangedThereIsANewVersion() {
        PdfId first = fetch(cast.member(), paper).id();
        server.serve(TestPdfs.PATH, TestPdfs.pdf(1_000));
        PdfId second = fetch(cast.otherMember(), paper).id();
        assertThat(as(cast.guest(), () -> pdfs.list(paper)))
                .extracting(PdfDetails::id)
                .containsExactly(second, first);
        assertThat(size(paper)).isEqualTo(1_000);
    }

    @Test
    void whoMayDoWhat() {
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> fetch(who, paper)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> fetch(cast.guest(), paper)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> fetch.fetch(paper, Reached.NONE)).isInstanceOf(AuthenticationException.class);
        assertThat(server.site().asked()).isEmpty();
        fetch(cast.member(), paper);
        assertThatThrownBy(() -> as(cast.stranger(), () -> pdfs.open(paper))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(cast.administrator(), () -> pdfs.find(paper)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(cast.guest(), () -> pdfs.remove(paper))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> run(cast.otherMember(), () -> pdfs.remove(paper)))
                .isInstanceOf(AccessDeniedException.class);
        run(cast.member(), () -> pdfs.remove(paper));
        assertThat(database.sql(
                                "select done_by from deed where kind = 'pdf-removed' and group_id = ? and subject_id = ?")
                        .params(cast.group().value(), paper.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(cast.member().value());
        assertThatThrownBy(() -> as(cast.guest(), () -> pdfs.open(paper))).isInstanceOf(NotFoundException.class);
        assertThat(files()).isZero();
    }

    @Test
    void organisersRemoveWhatAnybodyFetchedAndReadersOfItAreCutOff() throws IOException {
        fetch(cast.member(), paper);
        Pdf open = as(cast.guest(), () -> pdfs.open(paper));
        run(cast.organiser(), () -> pdfs.remove(paper));
        try (InputStream stream = open.getInputStream()) {
            assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void mergedPapersShowOneAndKeepTheirOwn() {
        server.serve("/mine.pdf", TestPdfs.pdf(1_000));
        PaperId other = add(PaperFields.titled("Ebb and Flood")
                .withLinks(List.of(new PaperLink(LinkRel.PDF, server.site().address("/mine.pdf")))));
        fetch(cast.member(), other);
        as(cast.organiser(), () -> merging.merge(paper, other));
        assertThat(size(paper)).isEqualTo(1_000);
        assertThat(size(other)).isEqualTo(1_000);
        run(cast.organiser(), () -> merging.unmerge(other));
        assertThat(as(cast.guest(), () -> pdfs.find(paper))).isEmpty();
        fetch(cast.member(), paper);
        as(cast.organiser(), () -> merging.merge(paper, other));
        assertThat(size(other)).isEqualTo(LARGE);
    }

    @Test
    void itGoesWithItsPaper() {
        fetch(cast.member(), paper);
        run(cast.member(), () -> papers.delete(paper, null));
        assertThat(files()).isZero();
    }

    private PaperId add(PaperFields fields) {
        return as(cast.member(), () -> papers.add(cast.group(), fields)).id();
    }

    private PdfDetails fetch(AccountId who, PaperId id) {
        return as(who, () -> fetch.fetch(id, Reached.NONE));
    }

    private void refused(Class<? extends RuntimeException> kind, String words) {
        assertThatThrownBy(() -> fetch(cast.member(), paper)).isInstanceOf(kind).hasMessageContaining(words);
        assertThat(files()).isZero();
    }

    private long size(PaperId id) {
        return as(cast.guest(), () -> pdfs.find(id)).orElseThrow().size();
    }

    private List<Integer> pieces() {
        return database.sql("""
                        select length(piece.bytes) from paper_file_piece piece join paper_file f on f.id = piece.file_id
                        where f.paper_id = ? order by place""")
                .param(paper.value())
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** Of all that this test has made; others of the same run have none. */
    private int files() {
        return database.sql("""
                        select count(*) from paper_file f join paper p on p.id = f.paper_id where p.group_id = ?""")
                .param(cast.group().value())
                .query(Integer.class)
                .single();
    }
}
