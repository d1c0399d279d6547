package org.colloquium.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.PageRequest;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PdfOperatorTest extends IntegrationTest {
    @Autowired
    LibraryService library;

    @Autowired
    PaperMerging merging;

    @Autowired
    PdfUpload uploads;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    PaperId tides;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        tides = papers.add(cast.group(), "Tides");
        papers.add(cast.group(), "Without");
        upload(
                cast.member(),
                tides,
                List.of(
                        List.of("Quiet moons and harbours", "were mea-", "sured by night"),
                        List.of("A zebrafish swam")));
    }

    @Test
    void papersAreFoundByTheWordsOfTheirPdfs() {
        assertThat(found("pdf:harbour")).containsExactly("Tides");
        assertThat(found("pdf:ZEBRAFISH")).containsExactly("Tides");
        assertThat(found("pdf:measured")).containsExactly("Tides");
        assertThat(found("pdf:\"moons and harbours\"")).containsExactly("Tides");
        assertThat(found("pdf:\"harbours moons\"")).isEmpty();
        assertThat(found("pdf:moons pdf:zebrafish")).as("on different pages").containsExactly("Tides");
        assertThat(found("-pdf:moons")).containsExactly("Without");
        assertThat(found("pdf:moons OR without")).containsExactlyInAnyOrder("Tides", "Without");
        assertThat(found("pdf:\"'); drop table note; --\"")).isEmpty();
    }

    @Test
    void anotherGroupsPdfsAreNotFound() {
        TestGroup.Cast others = stage.make();
        PaperId theirs = papers.add(others.group(), "Theirs");
        upload(others.member(), theirs, List.of(List.of("Unspeakable flamingos")));
        assertThat(found("pdf:flamingos")).isEmpty();
        assertThat(found("-pdf:flamingos")).containsExactlyInAnyOrder("Tides", "Without");
    }

    @Test
    void aMergedPapersPdfIsThatOfTheWork() {
        PaperId into = papers.add(cast.group(), "Goes on");
        as(cast.organiser(), () -> merging.merge(into, tides));
        assertThat(found("pdf:moons")).containsExactly("Goes on");
    }

    private List<String> found(String words) {
        return as(
                        cast.guest(),
                        () -> library.list(
                                cast.group(),
                                new LibraryQuery(words, null, LibraryQuery.Mine.SHOWN, null),
                                new PageRequest(50, null)))
                .items()
                .stream()
                .map(it -> it.title().replaceAll("[^A-Za-z ]", "")) // hits are marked
                .toList();
    }

    private void upload(AccountId who, PaperId paper, List<List<String>> pages) {
        PdfId pdf = as(
                who,
                () -> uploads.upload(paper, "a.pdf", new ByteArrayInputStream(MadePdfs.of("T", pages)))
                        .pdf()
                        .id());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.sql("select count(*) from paper_file_page where file_id = ?")
                                .param(pdf.value())
                                .query(Long.class)
                                .single()
                        == pages.size());
    }
}
