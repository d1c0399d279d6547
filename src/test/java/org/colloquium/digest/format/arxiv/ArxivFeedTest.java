package org.colloquium.digest.format.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;

class ArxivFeedTest {
    private static final String API = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <link href="http://arxiv.org/api/query?search_query%3Dall:moths" rel="self" type="application/atom+xml"/>
              <title type="html">ArXiv Query: search_query=all:moths</title>
              <id>http://arxiv.org/api/example</id>
              <updated>2026-11-03T00:00:00-05:00</updated>
              <entry>
                <id>http://arxiv.org/abs/2611.00017v2</id>
                <updated>2026-11-02T10:00:00Z</updated>
                <published>2026-10-30T18:34:08Z</published>
                <title>What Moths See in the Dark:
              $x&lt;y$ and More &amp; More</title>
                <summary>  We show that moths see
            with little light. Code at https://github.com/example/moths.
              A second paragraph.
            </summary>
                <author><name>Zoë Bramble</name>
                  <arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Example U.</arxiv:affiliation></author>
                <author><name>Ondřej Hill</name></author>
                <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">16 pages,
              5 figures</arxiv:comment>
                <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">J. Moths 12 (2026)</arxiv:journal_ref>
                <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1234/JM.12</arxiv:doi>
                <link href="http://dx.doi.org/10.1234/JM.12" rel="related" title="doi"/>
                <link href="http://arxiv.org/abs/2611.00017v2" rel="alternate" type="text/html"/>
                <link href="http://arxiv.org/pdf/2611.00017v2" rel="related" title="pdf" type="application/pdf"/>
                <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CV"/>
              </entry>
              <entry><id>http://arxiv.org/abs/hep-th/9901001v1</id><title>Strings, Again</title>
                <summary>Short.</summary><author><name>Grace Example</name></author></entry>
            </feed>
            """;
    private static final String RSS =
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
              <channel>
                <title>cs.CV updates on arXiv.org</title>
                <link>http://rss.arxiv.org/rss/cs.CV</link>
                <description>cs.CV updates on the arXiv.org e-print archive.</description>
                <pubDate>Tue, 03 Nov 2026 00:00:00 -0500</pubDate>
                %s
                %s
                %s
                %s
              </channel>
            </rss>
            """.formatted(item(1, "new"), item(2, "cross"), item(3, "replace"), item(4, "replace-cross"));

    @Test
    void readsTheAnswerOfTheApi() {
        Recognition answer = Digests.recognise(API);
        assertThat(answer.format()).isEqualTo("arxiv-atom");
        assertThat(Digests.titles(answer))
                .containsExactly("What Moths See in the Dark: $x<y$ and More & More", "Strings, Again");
        Candidate moths = answer.candidates().getFirst();
        assertThat(moths.authors()).containsExactly("Zoë Bramble", "Ondřej Hill");
        assertThat(moths.arxivId()).isEqualTo(new ArxivId("2611.00017", 2));
        assertThat(moths.doi()).isEqualTo(new Doi("10.1234/jm.12"));
        assertThat(moths.published()).isEqualTo("2026-10-30");
        assertThat(moths.comment()).isEqualTo("16 pages, 5 figures");
        assertThat(moths.venue()).isEqualTo("J. Moths 12 (2026)");
        assertThat(moths.rawAbstract())
                .isEqualTo("We show that moths see with little light. Code at https://github.com/example/moths."
                        + "\n\nA second paragraph.");
        assertThat(moths.links())
                .containsExactlyInAnyOrder(
                        new PaperLink(LinkRel.ABSTRACT, "http://arxiv.org/abs/2611.00017v2"),
                        new PaperLink(LinkRel.PDF, "http://arxiv.org/pdf/2611.00017v2"),
                        new PaperLink(LinkRel.DOI, "http://dx.doi.org/10.1234/JM.12"),
                        new PaperLink(LinkRel.CODE, "https://github.com/example/moths"));
        assertThat(answer.candidates())
                .extracting(Candidate::firstLine, Candidate::lastLine)
                .containsExactly(tuple(7, 28), tuple(29, 30));
        assertThat(answer.warnings()).isEmpty();
    }

    @Test
    void passesOnAnErrorOfTheApi() {
        Recognition answer = Digests.recognise(API.substring(0, API.indexOf("  <entry>")) + """
                <entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title>
                <summary>incorrect id format for 1</summary></entry></feed>
                """);
        assertThat(answer.candidates()).isEmpty();
        assertThat(answer.warnings()).singleElement().asString().contains("incorrect id format for 1");
    }

    @Test
    void readsTheKindsOfTheDailyFeed() {
        Recognition feed = Digests.recognise(RSS);
        assertThat(feed.format()).isEqualTo("arxiv-rss");
        assertThat(feed.candidates())
                .extracting(Candidate::rawTitle, Candidate::kind, Candidate::selected, Candidate::published)
                .containsExactly(
                        tuple("Title 1: $a<b$ is enough", Kind.NEW, true, "2026-11-03"),
                        tuple("Title 2: $a<b$ is enough", Kind.CROSS_LIST, true, "2026-11-03"),
                        tuple("Title 3: $a<b$ is enough", Kind.REPLACEMENT, false, "2026-11-03"),
                        tuple("Title 4: $a<b$ is enough", Kind.REPLACEMENT, false, "2026-11-03"));
        Candidate first = feed.candidates().getFirst();
        assertThat(first.rawAbstract()).isEqualTo("We show this.\n\nAnd that.");
        assertThat(first.arxivId()).isEqualTo(new ArxivId("2611.00001", 1));
        assertThat(first.authors()).containsExactly("Zoë Bramble", "P. Hill");
        assertThat(first.venue()).isEqualTo("J. Moths 1");
        assertThat(first.doi()).isEqualTo(new Doi("10.1234/x.1"));
        assertThat(first.links()).containsExactly(new PaperLink(LinkRel.ABSTRACT, "https://arxiv.org/abs/2611.00001"));
        assertThat(first.lastLine() - first.firstLine()).isEqualTo(12);
        assertThat(feed.declared()).isEmpty();
        assertThat(feed.date()).isNotNull();
    }

    @Test
    void readsTheDailyFeedAsAtom() {
        Recognition feed = Digests.recognise("""
                <?xml version='1.0' encoding='UTF-8'?>
                <feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
                  <id>http://rss.arxiv.org/atom/cs.CV</id>
                  <title>cs.CV updates on arXiv.org</title>
                  <updated>2026-11-03T05:00:00+00:00</updated>
                  <entry>
                    <id>oai:arXiv.org:2611.00005v3</id>
                    <title>Old News</title>
                    <updated>2026-11-03T05:00:00+00:00</updated>
                    <link href="https://arxiv.org/abs/2611.00005" rel="alternate" type="text/html"/>
                    <summary>arXiv:2611.00005v3 Announce Type: replace-cross\s
                Abstract: We repeat.</summary>
                    <published>2026-11-03T00:00:00-05:00</published>
                    <arxiv:announce_type>replace-cross</arxiv:announce_type>
                    <dc:creator>A. Example, B. Sample</dc:creator>
                  </entry>
                </feed>
                """);
        assertThat(feed.format()).isEqualTo("arxiv-rss");
        Candidate paper = feed.candidates().getFirst();
        assertThat(paper.kind()).isEqualTo(Kind.REPLACEMENT);
        assertThat(paper.rawAbstract()).isEqualTo("We repeat.");
        assertThat(paper.arxivId()).isEqualTo(new ArxivId("2611.00005", 3));
        assertThat(paper.authors()).containsExactly("A. Example", "B. Sample");
    }

    @Test
    void readsTheFeedAsItWasUntil2024() {
        Recognition feed = Digests.recognise("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="http://export.arxiv.org/rss/q-fin"><title>q-fin updates on arXiv.org</title>
                <link>http://export.arxiv.org/</link><description>q-fin</description></channel>
                <item rdf:about="http://arxiv.org/abs/2611.00006">
                <title>Prices of Moths. (arXiv:2611.00006v2 [q-fin.TR] UPDATED)</title>
                <link>http://arxiv.org/abs/2611.00006</link>
                <description rdf:parseType="Literal">&lt;p&gt;Moths cost little.
                &lt;/p&gt;</description>
                <dc:creator> &lt;a href="http://arxiv.org/a/1"&gt;A. Example&lt;/a&gt; (Uni), &lt;a href="http://arxiv.org/a/2"&gt;B. Sample&lt;/a&gt;</dc:creator>
                </item></rdf:RDF>
                """);
        assertThat(feed.format()).isEqualTo("arxiv-rss");
        Candidate paper = feed.candidates().getFirst();
        assertThat(paper.rawTitle()).isEqualTo("Prices of Moths");
        assertThat(paper.kind()).isEqualTo(Kind.REPLACEMENT);
        assertThat(paper.arxivId()).isEqualTo(new ArxivId("2611.00006", 2));
        assertThat(paper.authors()).containsExactly("A. Example", "B. Sample");
        assertThat(paper.rawAbstract()).isEqualTo("Moths cost little.");
    }

    private static String item(int number, String type) {
        return """
                <item>
                  <title>Title %1$d: $a&lt;b$ is enough</title>
                  <link>https://arxiv.org/abs/2611.0000%1$d</link>
                  <description>arXiv:2611.0000%1$dv1 Announce Type: %2$s\s
                Abstract: We show this.
                  And that.</description>
                  <guid isPermaLink="false">oai:arXiv.org:2611.0000%1$dv1</guid>
                  <category>cs.CV</category>
                  <pubDate>Tue, 03 Nov 2026 00:00:00 -0500</pubDate>
                  <arxiv:announce_type>%2$s</arxiv:announce_type><arxiv:DOI>10.1234/X.%1$d</arxiv:DOI>
                  <arxiv:journal_reference>J. Moths %1$d</arxiv:journal_reference>
                  <dc:creator>Zo\\"e Bramble (UPEC, Example), P. Hill</dc:creator>
                </item>""".formatted(number, type);
    }
}
