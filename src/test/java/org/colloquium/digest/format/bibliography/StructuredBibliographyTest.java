package org.colloquium.digest.format.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Recognition;
import org.junit.jupiter.api.Test;

/** Bibliographies in JSON and XML. */
class StructuredBibliographyTest {
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xml><records>
            <record><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type>
              <contributors><authors><author><style face="normal">Moß, Jürgen</style></author>
                <author>Lee, Kim</author></authors></contributors>
              <titles><title><style face="normal">Tides &amp; </style><style face="italic">their</style> moons</title>
                <secondary-title>Journal of Tidal Letters</secondary-title></titles>
              <dates><year>2010</year></dates>
              <urls><related-urls><url>https://example.org/tides</url></related-urls></urls>
              <electronic-resource-num>10.1234/tides.5</electronic-resource-num>
              <abstract>We measure tides.</abstract>
            </record>
            <record><titles><title>A Second Record</title></titles></record>
            </records></xml>
            """;

    @Test
    void readsEndNotesXml() {
        Recognition found = Digests.recognise(XML);
        assertThat(found.format()).isEqualTo("endnote-xml");
        assertThat(Digests.titles(found)).containsExactly("Tides & their moons", "A Second Record");
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.authors()).containsExactly("Jürgen Moß", "Kim Lee");
        assertThat(tides.venue()).isEqualTo("Journal of Tidal Letters");
        assertThat(tides.published()).isEqualTo("2010");
        assertThat(tides.doi()).hasToString("10.1234/tides.5");
        assertThat(tides.rawAbstract()).isEqualTo("We measure tides.");
        assertThat(tides.firstLine()).isEqualTo(3);
        assertThat(tides.lastLine()).isEqualTo(12);
    }

    @Test
    void refusesADocumentType() {
        String declared = XML.replace(
                        "<xml><records>", "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<xml><records>")
                .replace("We measure", "&e; We measure");
        Recognition found = new EndNoteXml().recognise(DigestSource.ofText(declared));
        assertThat(found.isEmpty()).isTrue();
        assertThat(found.warnings()).anyMatch(warning -> warning.startsWith("It has a document type declaration"));
        assertThat(found.leftOver()).isNotEmpty();
    }

    @Test
    void readsBrokenXmlAsFarAsItGoes() {
        String cut = XML.substring(0, XML.indexOf("</record>"));
        assertThat(Digests.titles(new EndNoteXml().recognise(DigestSource.ofText(cut))))
                .containsExactly("Tides & their moons");
    }

    @Test
    void readsCslJson() {
        String json = """
                [
                  {"id": "moss2024", "type": "article-journal", "title": "Tides and their moons",
                   "container-title": "Journal of Tidal Letters", "DOI": "10.1234/TIDES.5",
                   "author": [{"family": "Moß", "given": "Jürgen"}, {"literal": "Moon Group"},
                              {"family": "Cruz", "given": "Ana", "non-dropping-particle": "de la"}],
                   "issued": {"date-parts": [[2024, "3", 12]]}, "abstract": "We measure tides.",
                   "URL": "https://arxiv.org/abs/2303.08867"},
                  {"id": 2, "type": "chapter", "title": "A Second Work", "issued": {"raw": "2023"}}
                ]
                """;
        Recognition found = Digests.recognise(json);
        assertThat(found.format()).isEqualTo("csl-json");
        assertThat(Digests.titles(found)).containsExactly("Tides and their moons", "A Second Work");
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.authors()).containsExactly("Jürgen Moß", "Moon Group", "Ana de la Cruz");
        assertThat(tides.published()).isEqualTo("2024-03-12");
        assertThat(tides.doi()).hasToString("10.1234/tides.5");
        assertThat(tides.arxivId()).hasToString("2303.08867");
        assertThat(tides.firstLine()).isEqualTo(2);
        assertThat(tides.lastLine()).isEqualTo(7);
        assertThat(found.candidates().get(1).published()).isEqualTo("2023");
    }

    @Test
    void readsAnObjectThatHoldsWorks() {
        String json = """
                {"status": "ok", "message": {"facets": {"title": []}, "items": [
                  {"type": "journal-article", "title": ["Works of Crossref"], "DOI": "10.1234/x",
                   "published": {"date-parts": [[2020]]}, "author": [{"given": "A.", "family": "B"}]}]}}
                """;
        Recognition found = Digests.recognise(json);
        assertThat(Digests.titles(found)).containsExactly("Works of Crossref");
        assertThat(found.candidates().getFirst().published()).isEqualTo("2020");
    }

    @Test
    void readsOneWorkAlone() {
        String json =
                "{\"id\": \"x\", \"type\": \"article\", \"title\": \"Alone\", \"issued\": {\"date-parts\": [[2020]]}}";
        assertThat(Digests.titles(Digests.recognise(json))).containsExactly("Alone");
    }

    @Test
    void readsBrokenJsonAsFarAsItGoes() {
        Recognition found = new CslJson().recognise(DigestSource.ofText("[{\"title\": \"Whole\"},\n{\"title\": \"Cut"));
        assertThat(Digests.titles(found)).containsExactly("Whole");
        assertThat(found.warnings()).singleElement().asString().startsWith("The JSON is broken near line 2");
        String deep = "[{\"title\": \"Whole\"}," + "[".repeat(100_000);
        assertThat(Digests.titles(new CslJson().recognise(DigestSource.ofText(deep))))
                .containsExactly("Whole");
    }
}
