package org.colloquium.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.digest.TestDigests.pasted;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.PageRequest;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.FieldOrigin;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperField;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What several digests say of one paper completes it, and goes with the digest that said it. */
class CompletionTest extends IntegrationTest {
    private static final String PREPRINT = """
            @misc{a, title = {Tides in {Harbours}: {G}auges of a Coast}, author = {Brace, Ann and Quay, Bo},
              eprint = {2303.08867}, archivePrefix = {arXiv}, doi = {10.48550/arXiv.2303.08867}, year = {2023}}
            """;
    private static final String PUBLISHED = """

            @article{b, title = {Tides in Harbours: Gauges of a Coast}, author = {Brace, A. and Quay, B.},
              journal = {Journal of Ports}, doi = {10.1000/tides.1}, year = {2024}, url = {https://ports.example/1.pdf},
              abstract = {Water levels were gauged for three years in nine harbours of one coast.}}
            """;

    @Autowired
    DigestImport imports;

    @Autowired
    DigestService digests;

    @Autowired
    DraftService drafts;

    @Autowired
    PaperService papers;

    @Autowired
    PaperMerging merging;

    @Autowired
    LibraryService library;

    @Autowired
    GroupService groups;

    @Autowired
    TestNotes notes;

    @Autowired
    TestGroup stage;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void aLaterDigestFillsWhatIsMissingAndUndoingItTakesThatBack() {
        add(PREPRINT);
        PaperId paper = only().id();
        assertThat(only().abstractText()).isEmpty();
        DigestId second = add(PUBLISHED);
        PaperDetails both = only();
        assertThat(both.id()).isEqualTo(paper);
        assertThat(both.title()).isEqualTo("Tides in {Harbours}: {G}auges of a Coast");
        assertThat(both.abstractText()).startsWith("Water levels");
        assertThat(both.venue()).isEqualTo("Journal of Ports");
        assertThat(both.doi()).isEqualTo("10.1000/tides.1");
        assertThat(both.arxivId()).isEqualTo("2303.08867");
        assertThat(both.authors()).containsExactly("Ann Brace", "Bo Quay");
        Map<PaperField, FieldOrigin> origins = origins(paper);
        assertThat(origins.get(PaperField.VENUE)).isNotNull().satisfies(it -> {
            assertThat(it.digest())
                    .isNotNull()
                    .satisfies(at -> assertThat(at.digest()).isEqualTo(second.value()));
            assertThat(it.line()).isEqualTo(2);
        });
        assertThat(origins.get(PaperField.TITLE))
                .isNotNull()
                .satisfies(it -> assertThat(it.line()).isEqualTo(1));
        as(cast.organiser(), () -> digests.undo(second));
        PaperDetails again = only();
        assertThat(again.abstractText()).isEmpty();
        assertThat(again.venue()).isNull();
        assertThat(again.doi()).isEqualTo("10.48550/arxiv.2303.08867");
        assertThat(origins(paper)).doesNotContainKey(PaperField.VENUE);
    }

    @Test
    void whatTheFirstDigestSaidGoesWithItWhereALaterOneStays() {
        DigestId first = add(PREPRINT);
        add(PUBLISHED);
        as(cast.organiser(), () -> digests.undo(first));
        PaperDetails left = only();
        assertThat(left.title()).isEqualTo("Tides in Harbours: Gauges of a Coast");
        assertThat(left.authors()).containsExactly("A. Brace", "B. Quay");
        assertThat(left.arxivId()).isNull();
        assertThat(left.venue()).isEqualTo("Journal of Ports");
    }

    @Test
    void whatPeopleCorrectedStaysWhateverDigestsSay() {
        add(PREPRINT);
        PaperId paper = only().id();
        as(
                cast.member(),
                () -> papers.edit(
                        paper,
                        it -> it.withTitle("Tides of Harbours")
                                .withVenue("My notebook")
                                .withAbstract(""),
                        null));
        DigestId second = add(PUBLISHED.replace(
                "Gauges of a Coast}, author",
                "Gauges of a Coast}, eprint = {2303.08867}, archivePrefix = {arXiv}, author"));
        PaperDetails both = only();
        assertThat(both.title()).isEqualTo("Tides of Harbours");
        assertThat(both.venue()).isEqualTo("My notebook");
        assertThat(both.doi()).isEqualTo("10.1000/tides.1");
        assertThat(origins(paper).get(PaperField.TITLE)).isNotNull().satisfies(it -> {
            assertThat(it.corrected()).isTrue();
            assertThat(it.by()).isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(cast.member()));
        });
        as(cast.organiser(), () -> digests.undo(second));
        assertThat(only().title()).isEqualTo("Tides of Harbours");
        assertThat(only().venue()).isEqualTo("My notebook");
    }

    @Test
    void theSameDigestsGiveTheSamePaperWhoeverComesFirst() {
        add(PUBLISHED);
        add(PREPRINT);
        PaperDetails both = only();
        assertThat(both.title()).isEqualTo("Tides in Harbours: Gauges of a Coast");
        assertThat(both.doi()).isEqualTo("10.1000/tides.1");
        assertThat(both.arxivId()).isEqualTo("2303.08867");
    }

    @Test
    void aGroupCanKeepAPreprintAndItsPublishedFormApart() {
        as(cast.organiser(), () -> groups.keepPreprintsApart(cast.group(), true, null));
        add(PREPRINT);
        add(PUBLISHED);
        assertThat(all()).hasSize(2);
        assertThat(as(cast.guest(), () -> merging.countDoubts(cast.group()))).isZero();
    }

    @Test
    void aDoubtIsProposedAndDecidedOnce() {
        add(entry("Tides in Harbours", "10.1000/a", "Brace, Ann"));
        add(entry("Tides in Harbours", "10.1000/b", "Brace, Ann"));
        assertThat(all()).hasSize(2);
        assertThat(as(cast.guest(), () -> merging.doubts(cast.group(), new PageRequest(9, null)))
                        .items())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).contains("Same title, but two DOIs"));
    }

    @Test
    void whatWasSaidToDifferInThePreviewIsNotProposed() {
        add(entry("Tides in Harbours", "10.1000/a", "Brace, Ann"));
        DigestId draft = draft(entry("Tides in Harbours", "10.1000/b", "Brace, Ann"));
        as(cast.member(), () -> {
            drafts.choose(draft, 0, Choice.IN);
            return drafts.importDraft(draft, Progress.NONE);
        });
        assertThat(all()).hasSize(2);
        assertThat(as(cast.guest(), () -> merging.countDoubts(cast.group()))).isZero();
    }

    @Test
    void aTitleIsCorrectedBeforeTheImportAndTheSourceStays() {
        DigestId draft = draft(entry("Tdies in Harbours of Nine Coasts", "10.1000/a", "Brace, Ann"));
        as(cast.member(), () -> {
            drafts.correct(draft, 0, " Tides in Harbours of Nine Coasts ");
            return drafts.importDraft(draft, Progress.NONE);
        });
        PaperDetails paper = only();
        assertThat(paper.title()).isEqualTo("Tides in Harbours of Nine Coasts");
        assertThat(origins(paper.id()).get(PaperField.TITLE)).isNotNull().satisfies(it -> {
            assertThat(it.corrected()).isTrue();
            assertThat(it.by()).isNotNull().satisfies(by -> assertThat(by.id()).isEqualTo(cast.member()));
        });
        assertThat(as(cast.member(), () -> digests.result(draft)).entries())
                .singleElement()
                .satisfies(it -> assertThat(it.candidate().rawTitle()).isEqualTo("Tdies in Harbours of Nine Coasts"));
        notes.write(cast.owner(), paper.id(), "Kept");
        as(cast.organiser(), () -> digests.undo(draft));
        assertThat(only().title()).isEqualTo("Tides in Harbours of Nine Coasts");
    }

    @Test
    void undoingTheImportOfOnePartOfAMergedPaperKeepsIt() {
        add(entry("Tides in Harbours", "10.1000/a", "Brace, Ann"));
        PaperId first = only().id();
        DigestId second = add(entry("Ebb and Flood", "10.1000/b", "Brace, Ann"));
        PaperId other =
                all().stream().filter(it -> !it.equals(first)).findFirst().orElseThrow();
        as(cast.organiser(), () -> merging.merge(first, other));
        assertThat(as(cast.organiser(), () -> digests.undo(second)).kept())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).contains("is merged with another paper"));
        assertThat(all()).containsExactly(first);
        as(cast.organiser(), () -> merging.unmerge(other));
        assertThat(as(cast.guest(), () -> papers.find(other)).title()).isEqualTo("Ebb and Flood");
    }

    @Test
    void anEntryOfAMergedPaperIsKnownAsTheOneThatGoesOn() {
        add(entry("Tides in Harbours", "10.1000/a", "Brace, Ann"));
        PaperId first = only().id();
        add(entry("Ebb and Flood", "10.1000/b", "Brace, Ann"));
        PaperId other =
                all().stream().filter(it -> !it.equals(first)).findFirst().orElseThrow();
        as(cast.organiser(), () -> merging.merge(first, other));
        ImportResult again = imported(cast.member(), "\n" + entry("Ebb and Flood", "10.1000/b", "Brace, Ann"));
        assertThat(again.added()).isZero();
        assertThat(again.entries().getFirst().paper()).isEqualTo(first);
        assertThat(as(cast.guest(), () -> papers.seenIn(other))).hasSize(3);
    }

    private static String entry(String title, String doi, String author) {
        return "@article{x, title = {" + title + "}, author = {" + author + "}, doi = {" + doi + "}, year = {2023}}\n";
    }

    private DigestId add(String digest) {
        DigestSummary summary = imported(cast.member(), digest).digest();
        if (summary == null) {
            throw new IllegalStateException("A real import has a digest.");
        }
        return summary.id();
    }

    private ImportResult imported(AccountId who, String digest) {
        return as(who, () -> imports.importNow(cast.group(), pasted(digest), ImportOptions.NONE));
    }

    private DigestId draft(String digest) {
        return as(cast.member(), () -> {
            DigestId id = drafts.keep(cast.group(), pasted(digest));
            drafts.read(id, Progress.NONE);
            return id;
        });
    }

    private List<PaperId> all() {
        return as(cast.guest(), () -> library.find(cast.group(), LibraryQuery.ALL));
    }

    private PaperDetails only() {
        assertThat(all()).hasSize(1);
        return as(cast.guest(), () -> papers.find(all().getFirst()));
    }

    private Map<PaperField, FieldOrigin> origins(PaperId paper) {
        return as(cast.guest(), () -> papers.origins(paper)).stream()
                .collect(Collectors.toMap(FieldOrigin::field, Function.identity()));
    }
}
