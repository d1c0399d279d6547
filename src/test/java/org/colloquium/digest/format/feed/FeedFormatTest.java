package org.colloquium.digest.format.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFormatTest {
    private static final long SEED = Long.getLong("colloquium.seed", 20_261_104L);
    private static final String RDF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://purl.org/rss/1.0/modules/prism/">
            <channel rdf:about="http://biorxiv.example.org"><title>bioRxiv Subject Collection: Moths</title>
            <link>http://biorxiv.example.org</link><description>Moths</description></channel>
            <item rdf:about="http://biorxiv.example.org/cgi/content/short/2026.10.30.111111v1?rss=1">
            <title><![CDATA[
            Eyes of <i>Manduca sexta</i> &amp; others
            ]]></title>
            <link>http://biorxiv.example.org/cgi/content/short/2026.10.30.111111v1?rss=1</link>
            <description><![CDATA[
            Moths see in the dark &lt; 1 lux. Code: https://github.com/example/manduca.
            ]]></description>
            <dc:creator><![CDATA[Bramble, Z., Hill, O. P., de Groot, M.]]></dc:creator>
            <dc:date>2026-10-30</dc:date>
            <dc:identifier>doi:10.1101/2026.10.30.111111</dc:identifier>
            <prism:publicationName>bioRxiv</prism:publicationName>
            </item>
            <item rdf:about="http://x"
               ><title>Second</title><link>http://biorxiv.example.org/2</link></item>
            </rdf:RDF>
            """;

    @Test
    void readsRdfAsOfBiorxiv() {
        Recognition feed = Digests.recognise(RDF);
        assertThat(feed.format()).isEqualTo("feed");
        assertThat(feed.why()).contains("RDF");
        Candidate eyes = feed.candidates().getFirst();
        assertThat(eyes.rawTitle()).isEqualTo("Eyes of Manduca sexta & others");
        assertThat(eyes.rawAbstract())
                .isEqualTo("Moths see in the dark < 1 lux. Code: https://github.com/example/manduca.");
        assertThat(eyes.authors()).containsExactly("Z. Bramble", "O. P. Hill", "M. de Groot");
        assertThat(eyes.doi()).isEqualTo(new Doi("10.1101/2026.10.30.111111"));
        assertThat(eyes.published()).isEqualTo("2026-10-30");
        assertThat(eyes.venue()).isEqualTo("bioRxiv");
        assertThat(eyes.links())
                .containsExactly(
                        new PaperLink(
                                LinkRel.ABSTRACT,
                                "http://biorxiv.example.org/cgi/content/short/2026.10.30.111111v1?rss=1"),
                        new PaperLink(LinkRel.CODE, "https://github.com/example/manduca"));
        assertThat(feed.candidates())
                .extracting(Candidate::firstLine, Candidate::lastLine)
                .containsExactly(tuple(6, 18), tuple(19, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version=\"0.91\"", "version=\"0.92\"", "version=\"2.0\"", "version=\"2.01\"", ""})
    void readsEveryVersionOfRss(String version) {
        Recognition feed = Digests.recognise("<rss " + version + "><channel><title>News</title>"
                + "<link>https://journal.example.org/</link><description>d</description>\n<item><title>A &lt;b&gt;Bold&lt;/b&gt; Claim</title>"
                + "<link>https://journal.example.org/doi/abs/10.1234/abc?af=R</link><author>a@example.org (Ada Example)</author>"
                + "<description>We claim.</description></item></channel></rss>");
        assertThat(feed.format()).isEqualTo("feed");
        Candidate paper = feed.candidates().getFirst();
        assertThat(paper.rawTitle()).isEqualTo("A Bold Claim");
        assertThat(paper.rawAbstract()).isEqualTo("We claim.");
        assertThat(paper.doi()).isEqualTo(new Doi("10.1234/abc"));
        assertThat(paper.firstLine()).isEqualTo(2);
        if (version.contains("2.0")) {
            assertThat(paper.authors()).containsExactly("Ada Example");
        }
    }

    @Test
    void readsAtomWithXhtml() {
        Recognition feed = Digests.recognise("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><id>urn:x</id>
                <updated>2026-11-03T00:00:00Z</updated>
                <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">CO<sub>2</sub>, again</div></title>
                <id>urn:1</id><updated>2026-11-02T00:00:00Z</updated>
                <link rel="alternate" href="https://blog.example.org/1"/><link href="javascript:alert(1)"/>
                <link rel="self" href="https://blog.example.org/1.atom"/>
                <author><name>Example, Ada</name></author><author><name>Ben Sample</name></author>
                <content type="html">&lt;p&gt;We&amp;nbsp;breathe.&lt;/p&gt;&lt;script&gt;no()&lt;/script&gt;</content></entry></feed>
                """);
        Candidate paper = feed.candidates().getFirst();
        assertThat(paper.rawTitle()).isEqualTo("CO2, again");
        assertThat(paper.rawAbstract()).isEqualTo("We breathe.");
        assertThat(paper.authors()).containsExactly("Ada Example", "Ben Sample");
        assertThat(paper.links()).containsExactly(new PaperLink(LinkRel.ABSTRACT, "https://blog.example.org/1"));
        assertThat(paper.published()).isEqualTo("2026-11-02");
        assertThat(paper.doi()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Example, Ben Sample, and Carol Specimen | Ada Example/Ben Sample/Carol Specimen",
                "Ada Example and Ben Sample | Ada Example/Ben Sample",
                "Example, Ada | Ada Example",
                "Example, A.; Sample, Ben | A. Example/Ben Sample",
                "Chen, Y., Li, X. Z. | Y. Chen/X. Z. Li",
                "someone@example.org (Ada Example) | Ada Example",
                "someone@example.org | ''",
            })
    void splitsCreators(String written, String names) {
        assertThat(String.join("/", Creators.of(List.of(written)))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;\">]>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\" [ <!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p; ]>"
            })
    void refusesEntitiesThatAFeedDefines(String type) {
        Recognition feed = Digests.recognise("<?xml version=\"1.0\"?>" + type
                + "<rss version=\"2.0\"><channel><item><title>&x;</title></item></channel></rss>");
        assertThat(feed.format()).isEqualTo("feed");
        assertThat(feed.candidates()).isEmpty();
        assertThat(feed.warnings()).singleElement().asString().contains("defines entities", "not opened");
    }

    @Test
    void readsAnOldFeedWithTheDocumentTypeOfItsTimeAndOpensNothing() {
        Recognition feed = Digests.recognise("""
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss-0.91.dtd">
                <rss version="0.91"><channel><title>t</title>
                <item><title>Caf&eacute;&nbsp;Moths &unknown; \u000B x</title></item></channel></rss>
                """);
        assertThat(Digests.titles(feed)).containsExactly("Café Moths &unknown; \uFFFD x");
        assertThat(feed.candidates().getFirst().firstLine()).isEqualTo(4);
    }

    @Test
    void keepsWhatStandsBeforeABreak() {
        Recognition feed = Digests.recognise(RDF.substring(0, RDF.indexOf("<title>Second")) + "<title>Sec & ond");
        assertThat(Digests.titles(feed)).containsExactly("Eyes of Manduca sexta & others");
        assertThat(feed.warnings()).singleElement().asString().contains("broken at line 20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><x/></rdf:RDF>",
                "<feed><entry/></feed>",
                "<html><body><p>rss</p></body></html>",
                "<rss",
                "Text about <rss> and <feed>",
                "<!DOCTYPE rss [",
                "{\"feed\": 1}",
                ""
            })
    void leavesTheRest(String text) {
        assertThat(new FeedFormat().guess(DigestSource.ofText(text)).confidence())
                .isZero();
        assertThat(new FeedFormat().recognise(DigestSource.ofText(text)).candidates())
                .isEmpty();
    }

    @Test
    void survivesAnyDamage() {
        int feeds = Boolean.getBoolean("colloquium.long") ? 100_000 : 2_000;
        System.out.println("Damaged feeds: seed " + SEED + ", " + feeds + " feeds");
        Random random = new Random(SEED);
        int lines = (int) RDF.lines().count();
        for (int i = 0; i < feeds; i++) {
            StringBuilder text = new StringBuilder(RDF);
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(40));
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, end);
                    case 1 -> text.insert(at, text.substring(at, end));
                    default ->
                        text.insert(
                                at,
                                List.of("<", "&", ">", "\"", "]]>", "\uD800", "&#0;", "<item>")
                                        .get(random.nextInt(8)));
                }
            }
            Recognition feed = new FeedFormat().recognise(DigestSource.ofText(text.toString()));
            assertThat(feed.candidates())
                    .as(text.toString())
                    .allMatch(it ->
                            it.firstLine() >= 1 && it.firstLine() <= it.lastLine() && it.lastLine() <= lines + 40);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<x:y xmlns:x=\"u\"/>",
                "<item><title>t</title></item>",
                "<item>",
                "&amp;",
                "<![CDATA[<p>]]>",
                "<item xmlns:x=\"u\"><x:y/><category/></item><x:y xmlns:x=\"u\"/>"
            })
    void takesTimeInProportionToTheFeed(String part) {
        String feed = "<rss version=\"2.0\"><channel><title>t</title>" + part.repeat(1_000_000 / part.length());
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> Formats.recogniseAs("feed", feed.getBytes(UTF_8)).orElseThrow());
    }
}
