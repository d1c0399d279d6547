package org.colloquium.digest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.digest.TestDigests.page;
import static org.colloquium.digest.TestDigests.pasted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.MalformedException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.TooLargeException;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.SeenIn;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class DigestImportTest extends IntegrationTest {
    @Autowired
    DigestImport imports;

    @Autowired
    DigestService digests;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    SeenIn seen;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void theRealDigestAndThenAgain() throws IOException {
        Path page = Path.of("../shared/digests/huggingface-papers-page.txt");
        Assumptions.assumeTrue(Files.exists(page), "../shared/digests is not here");
        NewDigest digest = new NewDigest(Files.readAllBytes(page), "page.txt");
        ImportResult tried = as(cast.member(), () -> imports.tryOut(cast.group(), digest, ImportOptions.NONE));
        assertThat(tried.digest()).isNull();
        assertThat(tried.added()).isEqualTo(139);
        assertThat(as(cast.member(), () -> digests.list(cast.group(), new PageRequest(5, null)))
                        .total())
                .isZero();

        ImportResult made = as(cast.member(), () -> imports.importNow(cast.group(), digest, ImportOptions.NONE));
        assertThat(made.entries()).hasSize(139);
        assertThat(made.added()).isEqualTo(139);
        assertThat(made.duplicates()).isZero();
        assertThat(made.findings().linesLeftOver()).isEqualTo(5);
        assertThat(made.entries())
                .allMatch(it -> it.paper() != null && it.judgement().equals(Judgement.NEW))
                .filteredOn(it -> it.candidate().links().stream()
                        .anyMatch(link -> link.url().startsWith("https://github.com/")))
                .hasSize(38);
        assertThat(id(made)).isNotNull();
        assertThat(as(cast.guest(), () -> digests.source(id(made)).stream().readAllBytes()))
                .isEqualTo(Files.readAllBytes(page));

        ImportResult again = as(cast.organiser(), () -> imports.importNow(cast.group(), digest, ImportOptions.NONE));
        assertThat(id(again)).isEqualTo(id(made));
        assertThat(again.added()).isZero();
        assertThat(again.duplicates()).isEqualTo(139);
        assertThat(again.entries()).hasSize(139).allMatch(it -> it.judgement().isDuplicate());
        assertThat(as(cast.guest(), () -> digests.list(cast.group(), new PageRequest(5, null)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void whatIsReadLaterIsWhatWasAnswered() {
        ImportResult made = importPage(cast.member(), page("Alpha", 5));
        ImportResult read = as(cast.guest(), () -> digests.result(id(made)));
        assertThat(read).isEqualTo(made);
        assertThat(seen.papersOf(cast.group(), id(made).value())).hasSize(5);
        assertThat(seen.choices(cast.group())).hasSize(1);
    }

    @Test
    void anotherDigestWithSomeOfTheSamePapersSeesThem() {
        ImportResult first = importPage(cast.member(), page("Alpha", 3));
        ImportResult second = importPage(cast.organiser(), page("Alpha", 5));
        assertThat(second.added()).isEqualTo(2);
        assertThat(second.duplicates()).isEqualTo(3);
        assertThat(second.entries().getFirst().judgement().paper())
                .isEqualTo(first.entries().getFirst().paper());
        var paper = Objects.requireNonNull(first.entries().getFirst().paper());
        assertThat(seen.of(cast.group(), List.of(paper)).get(paper))
                .extracting(SeenIn.Sighting::digest)
                .containsExactly(id(second).value(), id(first).value());
    }

    @Test
    void twoEntriesWithOneTitleAreOnePaperAndAWarning() {
        String page = page("Alpha", 4) + "\n" + TestDigests.paper("Alpha", 2) + "\n";
        ImportResult made = importPage(cast.member(), page);
        assertThat(made.entries()).hasSize(5);
        assertThat(made.added()).isEqualTo(4);
        assertThat(made.duplicates()).isEqualTo(1);
        DigestEntry copy = made.entries().get(4);
        assertThat(copy.judgement().entry()).isEqualTo(1);
        assertThat(copy.paper()).isEqualTo(made.entries().get(1).paper());
        assertThat(made.findings().warnings()).anyMatch(it -> it.contains("Alpha 2"));
    }

    @Test
    void oneTitleWithAnotherAbstractIsADoubtAndComesIn() {
        String other = TestDigests.title("Alpha", 2)
                + "\n\nQuantum chromodynamics on a lattice reveals gluon condensates; heavy quarkonium spectra follow"
                + " from Wilson loops measured at several couplings. Extrapolation to vanishing spacing yields masses"
                + " in agreement with collider data, and string tension governs confinement at large distances.\n";
        importPage(cast.member(), page("Alpha", 4));
        ImportResult made = importPage(cast.member(), page("Beta", 3) + "\n" + other);
        DigestEntry doubt = made.entries().get(3);
        assertThat(doubt.judgement().isDoubt()).isTrue();
        assertThat(doubt.added()).isTrue();
        assertThat(made.added()).isEqualTo(4);
        assertThat(as(cast.guest(), () -> digests.entries(id(made), Part.TO_CHECK, 0, 10)))
                .extracting(DigestEntry::place)
                .containsExactly(3);
    }

    @Test
    void onlyWhatIsSelectedComesIn() {
        NewDigest digest = pasted(page("Alpha", 5));
        ImportResult made =
                as(cast.member(), () -> imports.importNow(cast.group(), digest, new ImportOptions(Set.of(0, 3), null)));
        assertThat(made.added()).isEqualTo(2);
        assertThat(made.entries())
                .filteredOn(DigestEntry::selected)
                .extracting(DigestEntry::place)
                .containsExactly(0, 3);
        assertThat(made.entries().get(1).paper()).isNull();
        ImportResult again = as(cast.member(), () -> imports.importNow(cast.group(), digest, ImportOptions.NONE));
        assertThat(again.added()).isZero();
        assertThat(again.duplicates()).isEqualTo(5);
        assertThatThrownBy(() -> as(
                        cast.member(),
                        () -> imports.tryOut(
                                cast.group(), pasted(page("Beta", 5)), new ImportOptions(Set.of(5), null))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void twoWhoGiveTheSameBytesAtOnceMakeOneDigest() throws InterruptedException {
        String page = page("Race", 60);
        List<Object> ends = Threads.race(
                () -> importPage(cast.member(), page),
                () -> importPage(cast.otherMember(), page),
                () -> importPage(cast.organiser(), page),
                () -> importPage(cast.owner(), page));
        assertThat(ends).allMatch(ImportResult.class::isInstance);
        List<ImportResult> results = ends.stream().map(ImportResult.class::cast).toList();
        assertThat(results).extracting(DigestImportTest::id).containsOnly(id(results.getFirst()));
        assertThat(results).extracting(ImportResult::added).containsExactlyInAnyOrder(60, 0, 0, 0);
        assertThat(as(cast.guest(), () -> digests.list(cast.group(), new PageRequest(5, null)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void twoDigestsWithTheSamePapersAtOnceAddThemOnce() throws InterruptedException {
        List<Object> ends = Threads.race(
                () -> importPage(cast.member(), page("Race", 40)),
                () -> importPage(cast.otherMember(), page("Race", 41)));
        assertThat(ends.stream()
                        .map(ImportResult.class::cast)
                        .mapToInt(ImportResult::added)
                        .sum())
                .isEqualTo(41);
    }

    /** With line ends of Windows, without the last one, with a mark of byte order, in UTF-16. */
    @ParameterizedTest
    @ValueSource(strings = {"crlf", "no end", "bom", "utf-16"})
    void linesEndAsTheyLike(String way) throws IOException {
        String page = page("Ends", 4);
        byte[] bytes = switch (way) {
            case "crlf" -> page.replace("\n", "\r\n").getBytes(UTF_8);
            case "no end" -> page.stripTrailing().getBytes(UTF_8);
            case "bom" -> ("\uFEFF" + page).getBytes(UTF_8);
            default -> ("\uFEFF" + page).getBytes(UTF_16LE);
        };
        ImportResult made = as(
                cast.member(), () -> imports.importNow(cast.group(), new NewDigest(bytes, null), ImportOptions.NONE));
        assertThat(made.added()).isEqualTo(4);
        assertThat(made.entries().getFirst().candidate().rawTitle()).isEqualTo(TestDigests.title("Ends", 1));
        assertThat(as(cast.guest(), () -> digests.source(id(made)).stream().readAllBytes()))
                .isEqualTo(bytes);
    }

    @Test
    void everyScriptAndHostileTextStaysText() {
        String page = page("Plain", 2)
                + "\nלמידה חישובית של ייצוגים: A Study of Multilingual 😀 <script>alert(1)</script> Models\n\n"
                + "We study models of many languages \u202Eand\u202C \"quotes\" \\N, with <b>marks</b> &#0; of the page."
                + " They are shown to be robust on eleven tasks, while the memory stays small. Our experiments confirm"
                + " this for several scripts, and the code is public.\n";
        ImportResult made = importPage(cast.member(), page);
        assertThat(made.added()).isEqualTo(3);
        assertThat(as(cast.guest(), () -> digests.result(id(made)))
                        .entries()
                        .get(2)
                        .candidate()
                        .rawTitle())
                .contains("למידה", "😀", "<script>");
    }

    @Test
    void htmlWithImpossibleCharactersIsRead() {
        String page = "<!DOCTYPE html><html><body><h1>Daily Papers</h1>"
                + TestDigests.page("Markup", 4).replaceAll("(?m)^(.+)$", "<p>$1 &#0; &#xD800;</p>")
                + "</body></html>";
        ImportResult made = importPage(cast.member(), page);
        assertThat(made.entries()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(as(cast.guest(), () -> digests.result(id(made)))).isEqualTo(made);
    }

    @Test
    void whatIsNoDigestIsToldApart() {
        assertThatThrownBy(() -> importPage(cast.member(), ""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nothing in it");
        assertThatThrownBy(() -> importPage(cast.member(), "Take two eggs.\nBeat them.\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("No papers were recognised");
        assertThatThrownBy(() -> importPage(cast.member(), "%PDF-1.7 and so on"))
                .isInstanceOf(UnreadableDigest.class);
        assertThatThrownBy(() -> as(
                        cast.member(),
                        () -> imports.importNow(
                                cast.group(), pasted(page("Alpha", 3)), new ImportOptions(null, "stone-tablets"))))
                .isInstanceOf(InvalidInputException.class);
        ImportResult tried =
                as(cast.member(), () -> imports.tryOut(cast.group(), pasted("Two eggs."), ImportOptions.NONE));
        assertThat(tried.entries()).isEmpty();
        assertThat(tried.findings().warnings()).isNotEmpty();
        assertThat(as(cast.member(), () -> digests.list(cast.group(), new PageRequest(5, null)))
                        .total())
                .isZero();
    }

    @Test
    void moreThanTheLimitIsRefused() {
        DigestLimits small = new DigestLimits(() -> 100, () -> 2);
        assertThatThrownBy(() -> small.checkBytes(101)).isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> small.checkPapers(3)).isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> small.read(new java.io.ByteArrayInputStream(new byte[101])))
                .isInstanceOf(TooLargeException.class);
        org.assertj.core.api.Assertions.assertThatCode(() -> {
                    small.checkPapers(2);
                    assertThat(small.read(new java.io.ByteArrayInputStream(new byte[100])))
                            .hasSize(100);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void onlyThoseWhoMay() {
        ImportResult made = importPage(cast.member(), page("Alpha", 3));
        String page = page("Beta", 3);
        assertThatThrownBy(() -> importPage(cast.guest(), page)).isInstanceOf(AccessDeniedException.class);
        AccountId disabled = stage.join(cast.group(), "Dora Disabled", Role.OWNER);
        accounts.disable(disabled);
        for (AccountId stranger : List.of(cast.stranger(), cast.administrator(), disabled)) {
            assertThatThrownBy(() -> importPage(stranger, page)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(stranger, () -> digests.result(id(made))))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(stranger, () -> digests.source(id(made))))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(stranger, () -> digests.list(cast.group(), new PageRequest(5, null))))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> imports.importNow(cast.group(), pasted(page), ImportOptions.NONE))
                .isInstanceOf(AuthenticationException.class);
        List<Integer> added = new ArrayList<>();
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.otherMember())) {
            added.add(importPage(who, page("Gamma" + added.size(), 3)).added());
        }
        assertThat(added).containsOnly(3);
    }

    @Test
    void theListGoesOnWhereItEnded() {
        for (String word : List.of("Alpha", "Beta", "Gamma")) {
            importPage(cast.member(), page(word, 3));
        }
        var first = as(cast.guest(), () -> digests.list(cast.group(), new PageRequest(2, null)));
        assertThat(first.items()).hasSize(2);
        assertThat(first.total()).isEqualTo(3);
        var rest = as(cast.guest(), () -> digests.list(cast.group(), new PageRequest(2, first.next())));
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isNull();
        assertThatThrownBy(() -> as(cast.guest(), () -> digests.list(cast.group(), new PageRequest(2, "x"))))
                .isInstanceOf(MalformedException.class);
    }

    private ImportResult importPage(AccountId who, String page) {
        return as(who, () -> imports.importNow(cast.group(), pasted(page), ImportOptions.NONE));
    }

    private static DigestId id(ImportResult result) {
        return Objects.requireNonNull(result.digest()).id();
    }
}
