package org.colloquium.digest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real page of 139 papers; skipped where it is absent. */
class SharedDigestTest {
    private String page = "";
    private List<Candidate> papers = List.of();

    @BeforeEach
    void read() {
        page = new String(Digests.shared("huggingface-papers-page.txt"), UTF_8);
        papers = Digests.recognise(page).candidates();
    }

    @Test
    void holds139Papers() {
        Recognition recognition = Digests.recognise(page);
        Digests.assertCovers(page, recognition);
        assertThat(papers)
                .hasSize(139)
                .allMatch(paper ->
                        paper.confidence() > 0.9 && !paper.rawAbstract().isEmpty());
        assertThat(papers.getFirst().rawTitle()).startsWith("CLIPSonic: ");
        assertThat(papers.getLast().rawTitle()).startsWith("Findings of the Second BabyLM Challenge: ");
        assertThat(recognition.leftOver())
                .extracting(LeftOver::text)
                .containsExactly(
                        "new",
                        "Get trending papers in your email inbox!",
                        "Subscribe",
                        "byAK and the research community",
                        "Mar 18");
        Set<String> reasons = new HashSet<>();
        assertThat(recognition.leftOver()).allMatch(left -> reasons.add(left.reason()));
        assertThat(recognition.warnings()).isEmpty();
    }

    @Test
    void has38PapersWithALinkToGithub() {
        assertThat(papers)
                .filteredOn(paper ->
                        paper.links().stream().anyMatch(link -> link.url().startsWith("https://github.com/")))
                .hasSize(38);
        assertThat(papers)
                .flatExtracting(Candidate::links)
                .noneMatch(link -> link.url().matches(".*[.,{})]$"));
    }

    @Test
    void everyAbstractStandsInTheSourceAsItIs() {
        assertThat(papers).allMatch(paper -> page.contains(paper.rawTitle()) && page.contains(paper.rawAbstract()));
    }

    @Test
    void readsAsAReaderExpects() {
        String shown = papers.stream().map(Candidate::abstractText).collect(Collectors.joining("\n"));
        assertThat(shown)
                .contains(
                        "e.g., from about an hour",
                        "34.57% on V* Bench",
                        "Our S³A framework",
                        "“SimVLG”",
                        "‘understand’")
                .contains(
                        "(L∞=8/255)", "Q&A pairs", "models (MLLMs)", "our “living” GitHub", "framework named \\name to")
                .contains("available at https://github.com/om-ai-lab/ZoomEye.", "essential_sparsity", "e.g., ~20% in")
                .doesNotContain("\\%", "\\eg", "``", "^", "--");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void survivesBlankLinesAnywhere(long seed) {
        Random random = new Random(seed);
        String shuffled = page.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line + "\n".repeat(1 + random.nextInt(4)))
                .collect(Collectors.joining());
        assertThat(Digests.titles(Digests.recognise(shuffled))).isEqualTo(titles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n\n", "\n\n\n"})
    void survivesOtherEndsOfLinesAndDoubledBlankLines(String end) {
        String changed = page.replace("\n", end);
        Recognition recognition = Digests.recognise(changed);
        Digests.assertCovers(changed, recognition);
        assertThat(Digests.titles(recognition)).isEqualTo(titles());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.3, 0.5, 0.9})
    void survivesACutInTheLastAbstract(double share) {
        String last = papers.getLast().rawAbstract();
        int end = page.lastIndexOf(last) + (int) (last.length() * share);
        Recognition recognition = Digests.recognise(page.substring(0, end));
        Digests.assertCovers(page.substring(0, end), recognition);
        // Of a few words nobody can tell that they were to become an abstract.
        int least = share < 0.1 ? papers.size() - 1 : papers.size();
        assertThat(Digests.titles(recognition))
                .startsWith(titles().subList(0, least).toArray(String[]::new));
    }

    @Test
    void survivesALongerHeadAndFoot() {
        String head = """
                Hugging Face's logo
                Hugging Face

                Models

                Datasets

                Log In

                Sign Up

                What the community reads this week

                """;
        String foot = """


                Previous

                1

                2

                Next

                System theme

                Company

                TOS

                Privacy

                © 2026 Hugging Face
                """;
        String longer = head + page + foot;
        Recognition recognition = Digests.recognise(longer);
        Digests.assertCovers(longer, recognition);
        assertThat(Digests.titles(recognition)).isEqualTo(titles());
        assertThat(recognition.candidates().getLast().rawAbstract())
                .isEqualTo(papers.getLast().rawAbstract());
    }

    @Test
    void survivesTheLossOfAnyAbstract() {
        int step = Boolean.getBoolean("colloquium.long") ? 1 : 7;
        for (int lost = 0; lost < papers.size(); lost += step) {
            Recognition without =
                    Digests.recognise(page.replace(papers.get(lost).rawAbstract(), ""));
            assertThat(Digests.titles(without)).isEqualTo(titles());
            assertThat(without.candidates().get(lost).rawAbstract()).isEmpty();
        }
    }

    @Test
    void survivesWrapping() {
        String wrapped = page.lines()
                .map(line -> line.length() > 200
                        ? line.replaceAll("(.{1,72})(?: |$)", "$1\n").strip()
                        : line)
                .collect(Collectors.joining("\n"));
        Recognition recognition = Digests.recognise(wrapped);
        assertThat(Digests.titles(recognition)).isEqualTo(titles());
        assertThat(IntStream.range(0, papers.size())
                        .filter(i -> recognition
                                .candidates()
                                .get(i)
                                .rawAbstract()
                                .equals(papers.get(i).rawAbstract())))
                .hasSizeGreaterThan(136);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arxiv-listing-astro-ph.txt",
                "google-scholar-alert-1.eml",
                "huggingface-daily-papers.json",
                "medline-CompleteEntry.txt",
                "repec-nep-1.txt",
                "ris-1.ris",
                "ris-1.bib"
            })
    void takesNoOtherFormatForThisOne(String name) {
        assertThat(Formats.recognise(Digests.shared(name)).format()).isNotEqualTo("huggingface-page");
    }

    private List<String> titles() {
        return papers.stream().map(Candidate::rawTitle).toList();
    }
}
