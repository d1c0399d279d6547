package org.colloquium.digest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;

class PaperPageTest {
    private static final String ABSTRACT = "We measure tides in many harbours and show that the moon explains most of"
            + " what we see, while the rest is due to the shape of the harbour itself. Our code is at"
            + " https://github.com/example/tides, and more follows.";

    @Test
    void readsAList() {
        Recognition found = recognise("""
                <!doctype html><html><body>
                <nav><a href="https://arxiv.org/abs/2401.00001">A Menu Entry That Is No Paper</a></nav>
                <h1>Reading list</h1>
                <ul>
                <li>1. <a href="https://arxiv.org/abs/2303.08867v2">Tides of Many &amp; Moons</a>,
                  Jürgen Moß, Kim Lee. [<a href="https://arxiv.org/pdf/2303.08867">pdf</a>]
                  [<a href="https://github.com/a/b">code</a>]</li>
                <li><a href="https://doi.org/10.1234/Moths">Moths in the Dark</a> <a href="javascript:alert(1)">x</a></li>
                <li><a href="https://openreview.net/forum?id=abc">Learning to Prune Trees</a><br>A. Day and B. Night
                <br>%s</li>
                </ul><footer>bye</footer></body></html>
                """.formatted(ABSTRACT));
        assertThat(Digests.titles(found))
                .containsExactly("Tides of Many & Moons", "Moths in the Dark", "Learning to Prune Trees");
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.authors()).containsExactly("Jürgen Moß", "Kim Lee");
        assertThat(tides.arxivId()).hasToString("2303.08867v2");
        assertThat(tides.links())
                .containsExactly(
                        new PaperLink(LinkRel.ABSTRACT, "https://arxiv.org/abs/2303.08867v2"),
                        new PaperLink(LinkRel.PDF, "https://arxiv.org/pdf/2303.08867"),
                        new PaperLink(LinkRel.CODE, "https://github.com/a/b"));
        assertThat(tides.firstLine()).isEqualTo(5);
        assertThat(tides.lastLine()).isEqualTo(7);
        assertThat(found.candidates().get(1).doi()).hasToString("10.1234/moths");
        Candidate trees = found.candidates().get(2);
        assertThat(trees.authors()).containsExactly("A. Day", "B. Night");
        assertThat(trees.rawAbstract()).isEqualTo(ABSTRACT);
        assertThat(found.leftOver())
                .extracting(LeftOver::text)
                .containsExactly("A Menu Entry That Is No Paper", "Reading list", "bye");
    }

    @Test
    void readsHeadingsWithParagraphs() {
        Recognition found = recognise("""
                <html><head><link rel="canonical" href="https://papers.nips.cc/paper_files/paper/2023"></head><body><div>
                <h3><a href="/paper_files/paper/2023/hash/aa-Abstract.html">Tides of Many Moons</a></h3>
                <p>Jürgen Moß, Kim Lee</p>
                <p>Abstract: %1$s</p>
                <h3><a href="/paper_files/paper/2023/hash/bb-Abstract.html">Moths in the Dark</a></h3>
                <p>Ann Day</p>
                <p>%1$s</p>
                <p>A footer</p>
                </div></body></html>
                """.formatted(ABSTRACT));
        assertThat(Digests.titles(found)).containsExactly("Tides of Many Moons", "Moths in the Dark");
        assertThat(found.candidates()).allMatch(paper -> paper.rawAbstract().equals(ABSTRACT));
        assertThat(found.candidates().getFirst().authors()).containsExactly("Jürgen Moß", "Kim Lee");
        assertThat(found.candidates().getFirst().links().getFirst())
                .isEqualTo(new PaperLink(
                        LinkRel.ABSTRACT, "https://papers.nips.cc/paper_files/paper/2023/hash/aa-Abstract.html"));
    }

    @Test
    void readsCardsOfHuggingFace() {
        String card = """
                <article><a href="/papers/%1$s" class="cover"></a><div>
                  <h3><a href="/papers/%1$s" class="line-clamp-3">%2$s</a></h3>
                  <a href="/papers/%1$s#community">3</a><ul><li>authors: 4</li></ul></div></article>
                """;
        Recognition found = recognise("<html><body><h1>Daily Papers</h1>"
                + card.formatted("2410.05434", "Tides of Many Moons")
                + card.formatted("2410.05435", "Moths in the Dark")
                + card.formatted("2410.05436", "Learning to Prune Trees") + "</body></html>");
        assertThat(Digests.titles(found))
                .containsExactly("Tides of Many Moons", "Moths in the Dark", "Learning to Prune Trees");
        assertThat(found.candidates().getFirst().arxivId()).hasToString("2410.05434");
        assertThat(found.candidates().getFirst().links()).isEmpty();
    }

    @Test
    void readsATableWithAHeader() {
        Recognition found = recognise("""
                <table><thead><tr><th>Title</th><th>Authors</th><th>Year</th><th>Links</th></tr></thead><tbody>
                <tr><td>Tides of Moons</td><td>Jürgen Moß, Kim Lee</td><td>2023</td>
                  <td><a href="https://arxiv.org/abs/2303.08867">arXiv</a></td></tr>
                <tr><td>Moths in the Dark</td><td>Ann Day</td><td>2024</td><td></td></tr>
                </tbody></table>
                """);
        assertThat(Digests.titles(found)).containsExactly("Tides of Moons", "Moths in the Dark");
        assertThat(found.candidates().getFirst().published()).isEqualTo("2023");
        assertThat(found.candidates().getFirst().arxivId()).hasToString("2303.08867");
        assertThat(found.candidates().getFirst().firstLine()).isEqualTo(2);
    }

    @Test
    void readsEntriesWhoseLinksAreOnlyLabels() {
        Recognition found = recognise("""
                <html><body><ul>
                <li><b>Tides of Many Moons</b>. Jürgen Moß, Kim Lee. [<a href="https://arxiv.org/abs/2303.08867">arXiv</a>]</li>
                <li>Moths in the Dark. Ann Day and Bo Night. <a href="https://arxiv.org/pdf/2303.08868">pdf</a></li>
                <li>A line of no paper</li>
                </ul></body></html>
                """);
        assertThat(Digests.titles(found)).containsExactly("Tides of Many Moons", "Moths in the Dark");
        assertThat(found.candidates().getFirst().authors()).containsExactly("Jürgen Moß", "Kim Lee");
        assertThat(found.candidates().get(1).authors()).containsExactly("Ann Day", "Bo Night");
    }

    @Test
    void takesTheLabelsBelowATitleAsItsOwn() {
        String card = """
                <article><h3><a href="https://openreview.net/forum?id=%1$s">%2$s</a></h3>
                <div>Ann Day | Bo Night</div>
                <div><a href="https://openreview.net/pdf?id=%1$s">pdf</a> <a href="https://arxiv.org/abs/%3$s">arXiv</a></div>
                </article>
                """;
        Recognition found = recognise("<html><body>" + card.formatted("a", "Tides of Many Moons", "2410.05434")
                + card.formatted("b", "Moths in the Dark", "2410.05435") + "</body></html>");
        assertThat(Digests.titles(found)).containsExactly("Tides of Many Moons", "Moths in the Dark");
        assertThat(found.candidates().getLast().arxivId()).hasToString("2410.05435");
        assertThat(found.candidates().getLast().authors()).containsExactly("Ann Day", "Bo Night");
        assertThat(found.candidates().getLast().links())
                .containsExactly(
                        new PaperLink(LinkRel.ABSTRACT, "https://openreview.net/forum?id=b"),
                        new PaperLink(LinkRel.PDF, "https://openreview.net/pdf?id=b"),
                        new PaperLink(LinkRel.ABSTRACT, "https://arxiv.org/abs/2410.05435"));
    }

    @Test
    void readsAListingOfArxiv() {
        Recognition found = Digests.recognise("""
                <html><body><h3>New submissions (showing 1 of 1 entries)</h3>
                <dl id="articles">
                <dt><a name="item1">[1]</a> <a href="/abs/2410.05434" title="Abstract">arXiv:2410.05434</a>
                  [<a href="/pdf/2410.05434">pdf</a>]</dt>
                <dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span>
                  Tides of $x_1$ Moons</div>
                  <div class="list-authors"><a href="/a">Jürgen Moß</a>, <a href="/b">Kim Lee</a></div>
                  <div class="list-comments mathjax"><span class="descriptor">Comments:</span> 12 pages</div>
                  <p class="mathjax">We measure tides.</p></div></dd>
                </dl>
                <h3>Cross submissions (showing 1 of 2 entries)</h3>
                <dl><dt><a href="https://arxiv.org/abs/2410.00001">arXiv:2410.00001</a></dt>
                <dd><div class="list-title"><span class="descriptor">Title:</span> Moths</div></dd></dl>
                <h3>Replacement submissions (showing 1 of 1 entries)</h3>
                <dl><dt><a href="https://arxiv.org/abs/2310.00002">arXiv:2310.00002</a></dt>
                <dd><div class="list-title"><span class="descriptor">Title:</span> Old Moths</div></dd></dl>
                </body></html>
                """);
        assertThat(found.format()).isEqualTo("arxiv-listing-page");
        assertThat(found.declared()).isEqualTo(Map.of(Kind.NEW, 1, Kind.CROSS_LIST, 2, Kind.REPLACEMENT, 1));
        assertThat(found.candidates())
                .extracting(Candidate::kind)
                .containsExactly(Kind.NEW, Kind.CROSS_LIST, Kind.REPLACEMENT);
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.rawTitle()).isEqualTo("Tides of $x_1$ Moons");
        assertThat(tides.rawAbstract()).isEqualTo("We measure tides.");
        assertThat(tides.authors()).containsExactly("Jürgen Moß", "Kim Lee");
        assertThat(tides.comment()).isEqualTo("12 pages");
        assertThat(tides.arxivId()).hasToString("2410.05434");
        assertThat(tides.firstLine()).isEqualTo(3);
        assertThat(found.candidates().getLast().selected()).isFalse();
    }

    @Test
    void claimsNoPageThatMerelyMentionsPapers() {
        String blog = "<html><body><p>On Monday we read, among others and after some debate, "
                + "<a href=\"https://arxiv.org/abs/2303.08867\">a long and winding paper</a> that nobody liked much.</p>"
                + "<p>Lunch was good.</p></body></html>";
        assertThat(new PaperPage().guess(DigestSource.ofText(blog)).confidence())
                .isLessThan(0.4);
        assertThat(new PaperPage()
                        .guess(DigestSource.ofText("<rss><channel><a></a><p></p><p></p></channel></rss>"))
                        .confidence())
                .isZero();
    }

    private static Recognition recognise(String html) {
        Recognition found = Digests.recognise(html);
        assertThat(found.format()).isEqualTo("html-page");
        assertThat(found.candidates()).extracting(Candidate::firstLine).isSorted();
        return found;
    }
}
