package org.colloquium.note.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.common.Markup;
import org.colloquium.note.PaperNotes;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {
    static final List<String> HOSTILE = List.of(
            "---\ntitle: taken\n---",
            "\"\ntitle: taken\nx: \"",
            "!!javax.script.ScriptEngineManager [x]",
            "<script>alert(1)</script> <img src=x onerror=alert(1)>",
            "<!-- \n\n--> <div\nonclick=x>",
            "![x](http://tracker.example/a.png) [y](javascript:alert(1)) <javascript:alert(1)>",
            "![x](javascript:alert(1)) ![](data:text/html,x) [![x](file:///etc/passwd)](vbscript:x)",
            "![[secret]] [[x]] %%hidden%% <% tp.x %>",
            "[r]: javascript:alert(1)\n\n[r]",
            "```dataviewjs\nalert(1)\n```\n`$= x` `= y`",
            "}} @string{x = {y}} \\input{/etc/passwd} {{{",
            "\\} \\{ \\\\ % comment\n# $ & _ ^ ~ | \" and and",
            "\u202Eright\u2028left\u0085x\uFEFF\u0007\u007F",
            "1. x\n> y\n- z\n# h\n    code",
            "# ^abc #tag ==x== ~~y~~");

    @Test
    void plainMarkdownReads() {
        assertThat(MarkdownExport.plain(SomeNotes.PLAIN.notes(), image -> null, SomeNotes.NOW))
                .isEqualTo("""
                # Linearly Mapping

                Ada Lovelace, Grace Hopper · 2022-09-30 · arXiv:2209.15162 · doi:10.1000/x\\_y

                Exported from Colloquium on 2026-03-01.

                ## Annotations

                ### 1 · Bob Roe, 2026-03-01 · question

                > Nobody knows

                Why *this*?

                \\#probing

                - **Bob Roe**, 2026-03-01:

                  Because

                ## Notes

                ### Bob Roe, 2026-03-01

                Why *this*?
                """.replace("2022-09-30", "2022-09-30"));
    }

    @Test
    void obsidianHasPropertiesCalloutsTagsAndBlockIds() {
        assertThat(MarkdownExport.obsidian(SomeNotes.PLAIN.notes(), image -> null, SomeNotes.NOW))
                .startsWith("""
                ---
                title: "Linearly Mapping"
                authors:
                  - "Ada Lovelace"
                  - "Grace Hopper"
                published: 2022-09-30
                arxiv: "2209.15162"
                doi: "10.1000/x_y"
                tags:
                  - "probing"
                date: 2026-03-01
                ---

                # Linearly Mapping

                ## Annotations

                > [!quote] 1 · Bob Roe, 2026-03-01 · question
                > Nobody knows

                ^n000000000002

                Why *this*?

                #probing
                """);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void nothingInTheFrontMatterIsMoreThanText(String text) {
        String file = MarkdownExport.obsidian(SomeNotes.all(text).notes(), image -> null, SomeNotes.NOW);
        assertThat(file).startsWith("---\n");
        Map<String, Object> read =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(file.substring(4, file.indexOf("\n---\n", 4)));
        assertThat(read.keySet()).containsExactly("title", "authors", "published", "arxiv", "doi", "tags", "date");
        assertThat(read.get("title")).isEqualTo(text);
        assertThat(read.get("authors")).isEqualTo(List.of(text, "Grace Hopper"));
        assertThat((List<?>) read.get("tags")).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void nothingInTheMarkdownActs(String text) {
        for (boolean obsidian : new boolean[] {false, true}) {
            String file = obsidian
                    ? MarkdownExport.obsidian(SomeNotes.all(text).notes(), image -> null, SomeNotes.NOW)
                    : MarkdownExport.plain(SomeNotes.all(text).notes(), image -> null, SomeNotes.NOW);
            String body = obsidian ? file.substring(file.indexOf("\n---\n", 4) + 5) : file;
            Document shown = Jsoup.parse(HtmlRenderer.builder()
                    .build()
                    .render(Parser.builder().build().parse(body)));
            assertThat(shown.select("script, img, div, iframe, [onclick], [onerror]"))
                    .as(body)
                    .isEmpty();
            assertThat(shown.select("a[href]").eachAttr("href")).as(body).allMatch(it -> it.startsWith("http"));
            assertThat(shown.select("code[class]")).as(body).isEmpty();
            assertThat(body)
                    .doesNotContain("%%")
                    .doesNotContain("[[")
                    .doesNotContain("`$=")
                    .doesNotContain("`= ");
            assertThat(shown.select("h1")).as(body).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void whatIsHarmlessStaysAsItIs() {
        String text = "Some *words*, `code`, [a link](https://example.org/x?a=b), a < b\n\n- one\n- two\n\n> said";
        assertThat(MarkdownText.safe(text, image -> null)).isEqualTo(text);
    }

    @Test
    void imagesOfOursAreThereAndOthersAreNot() {
        UUID image = new UUID(0x198, 7);
        String text = "![A *plot*](image:" + image + " \"t\") ![x](image:nonsense) ![y](https://x.example/y.png)"
                + " `![A](image:" + image + ")`";
        assertThat(MarkdownText.safe(text, it -> it.equals(image) ? "images/plot.png" : null))
                .isEqualTo("![A *plot*](images/plot.png \"t\") \\!\\[x](image:nonsense) \\![y](https://x.example/y.png)"
                        + " `![A](image:" + image + ")`");
        assertThat(MarkdownText.safe("![A](image:" + image + ")", it -> null)).doesNotContain("![A](");
    }

    @Test
    void htmlIsShownAsText() {
        String shown = Jsoup.parse(Markup.markdown(MarkdownText.safe("a <b>x</b> `<i>`", image -> null))
                        .html())
                .text();
        assertThat(shown).isEqualTo("a <b>x</b> <i>");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void bibtexStaysOneEntry(String text) {
        String entry = BibtexExport.of(SomeNotes.all(text).notes());
        int depth = 0;
        for (int i = 0; i < entry.length(); i++) {
            depth += entry.charAt(i) == '{' ? 1 : entry.charAt(i) == '}' ? -1 : 0;
            assertThat(depth > 0 || i < entry.indexOf('{') || i >= entry.length() - 2)
                    .as(entry)
                    .isTrue();
        }
        assertThat(depth).isZero();
        assertThat(entry).doesNotContain("\\input");
        assertThat(entry.lines().filter(it -> it.matches("  [a-z]+ = \\{.*"))).hasSizeBetween(7, 9);
        assertThat(entry.replace("\\%", "")).doesNotContain("%");
    }

    @Test
    void bibtexReads() {
        assertThat(BibtexExport.of(SomeNotes.PLAIN.notes())).isEqualTo("""
                @misc{lovelace2022linearly,
                  title = {{Linearly Mapping}},
                  author = {Ada Lovelace and Grace Hopper},
                  year = {2022},
                  month = {9},
                  doi = {10.1000/x\\_y},
                  eprint = {2209.15162},
                  archiveprefix = {arXiv},
                  abstract = {We show. Nobody knows why.},
                  annote = {1. “Nobody knows” — Bob Roe, 2026-03-01, question: Why *this*?; Bob Roe, 2026-03-01: Because \\#probing

                    \\par — Bob Roe, 2026-03-01: Why *this*?}
                }
                """);
    }

    @Test
    void aCollectionIsAsTheModelSays() {
        PaperNotes notes = SomeNotes.all(HOSTILE.get(3)).notes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonMapper json = JsonMapper.builder().build();
        new CollectionWriter(json, image -> Optional.empty(), "https://x.example/api/v1/")
                .write(
                        "papers/7/annotations/collection",
                        "T",
                        each -> {
                            each.accept(notes);
                            each.accept(notes);
                        },
                        out);
        JsonNode written = json.readTree(out.toByteArray());
        assertThat(WebAnnotationModel.faults(written))
                .as(written.toPrettyString())
                .isEmpty();
        assertThat(written.at("/total").asInt()).isEqualTo(4);
        assertThat(written.at("/first/items/0/target/selector/0/exact").asString())
                .isEqualTo(HOSTILE.get(3));
        assertThat(written.at("/first/items/1/target").has("selector")).isFalse();
        assertThat(WebAnnotationModel.faults(json.readTree(written.toString().replace("\"exact\"", "\"words\""))))
                .contains("a quote has exact", "known term: words");
    }

    @Test
    void fileNamesAreSafe() {
        assertThat(ExportName.of("../../etc/passwd\r\nX: y", ".md")).isEqualTo("etc-passwd-x-y-notes.md");
        assertThat(ExportName.of("Über Größe", ".bib")).isEqualTo("uber-gro-e-notes.bib");
        assertThat(ExportName.of("日本", ".md")).isEqualTo("notes.md");
        assertThat(ExportName.of("x".repeat(500), ".md").length()).isLessThan(80);
    }
}
