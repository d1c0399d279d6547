package org.colloquium.digest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;

class MarkdownListTest {
    private static final long SEED = Long.getLong("colloquium.seed", 20_261_106L);

    @Test
    void readsItems() {
        Recognition found = recognise("""
                # Papers of the week

                Some words before the list.

                - [Tides of $V^*$ and $A^*$ Moons](https://arxiv.org/abs/2303.08867) — Jürgen Moß, Kim Lee. We measure
                  tides at 34.57\\% of all harbours, and show that the moon explains most of them.
                - **[Moths in the Dark](https://doi.org/10.1234/moths)** ([code](https://github.com/a/b))
                - [Learning to Prune Trees](https://openreview.net/forum?id=abc)

                  *Ann Day and Bo Night*

                - A line of no paper
                """);
        assertThat(Digests.titles(found))
                .containsExactly("Tides of $V^*$ and $A^*$ Moons", "Moths in the Dark", "Learning to Prune Trees");
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.authors()).containsExactly("Jürgen Moß", "Kim Lee");
        assertThat(tides.rawAbstract())
                .isEqualTo(
                        "We measure tides at 34.57\\% of all harbours, and show that the moon explains most of them.");
        assertThat(tides.firstLine()).isEqualTo(5);
        assertThat(tides.lastLine()).isEqualTo(6);
        assertThat(found.candidates().get(1).links())
                .containsExactly(
                        new PaperLink(LinkRel.DOI, "https://doi.org/10.1234/moths"),
                        new PaperLink(LinkRel.CODE, "https://github.com/a/b"));
        assertThat(found.candidates().get(2).authors()).containsExactly("Ann Day", "Bo Night");
        assertThat(found.leftOver()).extracting(LeftOver::firstLine).containsExactly(1, 3, 12);
    }

    @Test
    void readsHeadingsWithParagraphs() {
        Recognition found = recognise("""
                ### [Tides of Many Moons](https://arxiv.org/abs/2303.08867)

                Jürgen Moß, Kim Lee

                **Abstract**: We measure tides.
                They are high.

                ### [Moths in the Dark](https://arxiv.org/abs/2303.08868)
                Ann Day

                ## The end
                """);
        assertThat(Digests.titles(found)).containsExactly("Tides of Many Moons", "Moths in the Dark");
        assertThat(found.candidates().getFirst().rawAbstract()).isEqualTo("We measure tides. They are high.");
        assertThat(found.candidates().getFirst().authors()).containsExactly("Jürgen Moß", "Kim Lee");
        assertThat(found.leftOver()).singleElement().extracting(LeftOver::text).isEqualTo("## The end");
    }

    @Test
    void readsTables() {
        Recognition found = recognise("""
                | Title | Authors | Year | Link |
                |-------|---------|------|------|
                | Tides of Moons | Jürgen Moß, Kim Lee | 2023 | [arXiv](https://arxiv.org/abs/2303.08867) |
                | [Moths in the Dark](https://doi.org/10.1234/moths) | Ann Day | 2024 | |
                """);
        assertThat(Digests.titles(found)).containsExactly("Tides of Moons", "Moths in the Dark");
        assertThat(found.candidates().getFirst().arxivId()).hasToString("2303.08867");
        assertThat(found.candidates().getLast().doi()).hasToString("10.1234/moths");
        assertThat(found.leftOver()).extracting(LeftOver::reason).containsExactly("The header of a table of papers.");
    }

    @Test
    void readsAnAwesomeList() {
        Recognition found = recognise("""
                ## Tides
                - [2023/05] **Tides of Many Moons** | [[paper]](https://arxiv.org/abs/2303.08867) [[code]](https://github.com/a/b)
                - **Moths in the Dark.** Ann Day, Bo Night. *NeurIPS 2023*. [[pdf]](https://arxiv.org/pdf/2303.08868)
                - Learning to Prune Trees. [[arxiv]](https://arxiv.org/abs/2303.08869)
                """);
        assertThat(found.candidates())
                .extracting(paper -> paper.rawTitle().replace(".", ""))
                .containsExactly("Tides of Many Moons", "Moths in the Dark", "Learning to Prune Trees");
        assertThat(found.candidates().get(1).authors()).containsExactly("Ann Day", "Bo Night");
        assertThat(found.candidates().getFirst().arxivId()).hasToString("2303.08867");
    }

    @Test
    void readsAListInWhichSomeTitlesAreLinksAndOthersHaveLabels() {
        Recognition found = recognise("""
                * **A Survey of Tides** (2023), J. Moss et al. [[PDF]](https://arxiv.org/pdf/2303.08867.pdf)
                * [Tides: A Review of Reviews](https://www.nature.com/articles/s41586-023-1) - Ann Day, Bo Night - *Nature*
                * "Moths of the Dark Sea," Ann Day, in ICML. [paper](https://proceedings.mlr.press/v162/day22a.html)
                * (ICLR 2023) Learning to Prune Trees [[paper](https://openreview.net/forum?id=abc)]
                """);
        assertThat(Digests.titles(found))
                .containsExactly(
                        "A Survey of Tides",
                        "Tides: A Review of Reviews",
                        "Moths of the Dark Sea",
                        "Learning to Prune Trees");
        assertThat(found.candidates().get(0).authors()).containsExactly("J. Moss");
        assertThat(found.candidates().get(1).authors()).containsExactly("Ann Day", "Bo Night");
    }

    @Test
    void claimsNoTextThatMerelyMentionsPapers() {
        String text = "We read [a long and winding paper](https://arxiv.org/abs/2303.08867) and "
                + "[another one of that kind](https://arxiv.org/abs/2303.08868) on Monday.\n";
        assertThat(new MarkdownList().guess(DigestSource.ofText(text)).confidence())
                .isLessThan(0.4);
        assertThat(new MarkdownList()
                        .guess(DigestSource.ofText("- [A thing](https://example.org/x)\n"))
                        .confidence())
                .isZero();
    }

    @Test
    void spansCoverAnyText() {
        int count = Boolean.getBoolean("colloquium.long") ? 100_000 : 2_000;
        System.out.println("Markdown of scraps: seed " + SEED + ", " + count + " texts");
        Random random = new Random(SEED);
        List<String> scraps = List.of(
                "- ",
                "\n",
                "\n\n",
                "# ",
                "[A Title of a Paper](https://arxiv.org/abs/2303.08867)",
                "[pdf](https://arxiv.org/pdf/2303.08868)",
                "| ",
                "Title | Authors\n--|--\n",
                "*",
                "**",
                "> ",
                "  ",
                "    ",
                "text of some words",
                "\t",
                "1. ",
                "```\n",
                "<div>",
                "[Another Title](https://doi.org/10.1234/a)",
                "![i](x.png)",
                "\\",
                "`",
                "$V^*$",
                "\r\n",
                "---\n",
                "[a]: https://x.y\n",
                "\u00A0");
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                text.append(scraps.get(random.nextInt(scraps.size())));
            }
            String made = text.toString();
            Digests.assertCovers(made, new MarkdownList().recognise(DigestSource.ofText(made)));
        }
    }

    @Test
    void isNotBroughtDownByDepth() {
        for (String part : List.of("> ", "- ", "*a **b ", "[", "![a](", "1. ")) {
            String deep = part.repeat(20_000) + "[A Title of a Paper](https://arxiv.org/abs/2303.08867)";
            Digests.assertCovers(deep, new MarkdownList().recognise(DigestSource.ofText(deep)));
        }
    }

    private static Recognition recognise(String text) {
        Recognition found = Digests.recognise(text);
        assertThat(found.format()).isEqualTo("markdown");
        Digests.assertCovers(text, found);
        return found;
    }
}
