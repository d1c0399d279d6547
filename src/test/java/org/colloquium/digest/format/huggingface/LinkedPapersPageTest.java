package org.colloquium.digest.format.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedPapersPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.txt",
                "plain-dense.txt",
                "markdown.md",
                "numbered-before.txt",
                "numbered-after.txt",
                "numbered-around.txt"
            })
    void findsThePapersOfEveryLayout(String name) {
        String text = Digests.resource("huggingface/" + name);
        Recognition page = Digests.recognise(text);
        Digests.assertCovers(text, page);
        assertThat(page.format()).isEqualTo("huggingface-links");
        List<Candidate> papers = page.candidates();
        assertThat(Digests.titles(page))
                .containsExactly(
                        "LanternFish: Low-Light Navigation for Small Underwater Robots",
                        "How Many Referees Does a Paper Need?",
                        "Slow Bread: A Benchmark of Long Proofs for Language Models with Formal Checkers in the Loop");
        assertThat(papers)
                .extracting(Candidate::arxivId)
                .containsExactly(
                        new ArxivId("2610.01234", null),
                        new ArxivId("2610.05678", null),
                        new ArxivId("2511.00042", null));
        assertThat(papers).extracting(Candidate::published).containsExactly("Oct 7, 2026", "Sep 30", "Nov 1, 2025");
        assertThat(papers.getFirst().rawAbstract())
                .startsWith("Small robots under water see little once")
                .endsWith("The code is at https://github.com/example/lanternfish.");
        assertThat(papers.get(1).rawAbstract()).startsWith("We study").endsWith("on their independence.");
        assertThat(papers.get(2).rawAbstract())
                .startsWith("Existing benchmarks")
                .contains("take at least ten pages, and evaluate nine")
                .endsWith("4 of the theorems.");
        assertThat(papers.getFirst().links())
                .anyMatch(link ->
                        link.rel() == LinkRel.ABSTRACT && link.url().equals("https://huggingface.co/papers/2610.01234"))
                .contains(new PaperLink(LinkRel.CODE, "https://github.com/example/lanternfish"))
                .hasSize(2);
        assertThat(papers.getFirst().comment()).isEqualTo("12 upvotes on Hugging Face");
        assertThat(papers.get(1).comment()).isNull();
        assertThat(papers.get(2).comment()).isEqualTo("Example University; 139 upvotes on Hugging Face");
        assertThat(page.warnings()).isEmpty();
    }

    @Test
    void keepsTheNumbersOfAnAbstractsOwnLiterature() {
        for (String name : List.of("plain.txt", "markdown.md", "numbered-around.txt")) {
            assertThat(Digests.recognise(Digests.resource("huggingface/" + name))
                            .candidates()
                            .getFirst()
                            .rawAbstract())
                    .contains("dim images [1] and");
        }
    }

    @Test
    void leavesAPaperWithoutAbstractWhole() {
        String text = Digests.resource("huggingface/plain.txt").replaceFirst("We study the number[^\n]+\n", "");
        Recognition page = Digests.recognise(text);
        Digests.assertCovers(text, page);
        assertThat(page.candidates()).hasSize(3);
        assertThat(page.candidates().get(1).rawAbstract()).isEmpty();
        assertThat(page.warnings()).containsExactly("One paper has no abstract.");
    }

    @Test
    void claimsNoMereListOfAddresses() {
        String list = "https://huggingface.co/papers/2610.01234\nhttps://huggingface.co/papers/2610.05678\n";
        assertThat(new LinkedPapersPage().guess(DigestSource.ofText(list)).confidence())
                .isLessThan(0.4);
        assertThat(new LinkedPapersPage()
                        .guess(DigestSource.ofText("We build on https://huggingface.co/papers/2610.01234 and others."))
                        .confidence())
                .isLessThan(0.4);
    }
}
