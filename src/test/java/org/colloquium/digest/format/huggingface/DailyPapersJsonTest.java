package org.colloquium.digest.format.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;

class DailyPapersJsonTest {
    private static final String JSON = """
            [
              {"paper": {"id": "2610.01234",
                 "authors": [{"name": "Ada Lind"}, {"name": "Bo Sol"}],
                 "publishedAt": "2026-10-07T00:00:00.000Z", "submittedOnDailyAt": "2026-10-08T00:00:00.000Z",
                 "title": "LanternFish:\\n  Low Light", "summary": "Dim \\u00e9tudes.\\nSee https://github.com/example/fish.",
                 "upvotes": 1, "githubRepo": "https://github.com/example/fish"},
               "title": "LanternFish", "publishedAt": "2026-10-08T00:00:00.000Z"},
              {"paper": {"note": "nothing"}},
              {"paper": {"id": "2610.05678", "title": "Second", "summary": "Text.", "authors": [],
                 "projectPage": "javascript:alert(1)"}}
            ]
            """;

    @Test
    void readsEachElementWithItsLines() {
        Recognition papers = Digests.recognise(JSON);
        assertThat(papers.format()).isEqualTo("huggingface-json");
        Candidate first = papers.candidates().getFirst();
        assertThat(first.rawTitle()).isEqualTo("LanternFish: Low Light");
        assertThat(first.rawAbstract()).isEqualTo("Dim études. See https://github.com/example/fish.");
        assertThat(first.authors()).containsExactly("Ada Lind", "Bo Sol");
        assertThat(first.arxivId()).isEqualTo(new ArxivId("2610.01234", null));
        assertThat(first.published()).isEqualTo("2026-10-07");
        assertThat(first.comment()).isEqualTo("1 upvote on Hugging Face");
        assertThat(first.links()).containsExactly(new PaperLink(LinkRel.CODE, "https://github.com/example/fish"));
        assertThat(papers.candidates()).extracting(Candidate::firstLine).containsExactly(2, 9);
        assertThat(papers.candidates()).extracting(Candidate::lastLine).containsExactly(7, 10);
        assertThat(papers.candidates().get(1).links()).isEmpty();
        assertThat(papers.leftOver())
                .singleElement()
                .satisfies(left -> assertThat(left.firstLine()).isEqualTo(8));
    }

    @Test
    void readsWhatStandsBeforeACut() {
        Recognition papers = Digests.recognise(JSON.substring(0, JSON.indexOf("Text.")));
        assertThat(Digests.titles(papers)).containsExactly("LanternFish: Low Light");
        assertThat(papers.warnings()).singleElement().asString().contains("ends too early");
        assertThat(papers.leftOver().getLast().firstLine()).isEqualTo(9);
    }

    @Test
    void readsASinglePaper() {
        String one = "{\"id\": \"2610.01234\", \"title\": \"One\", \"summary\": \"S.\", \"authors\": [],"
                + " \"publishedAt\": \"2026-10-07\"}";
        assertThat(Digests.titles(Digests.recognise(one))).containsExactly("One");
    }

    @Test
    void answersWhateverItIsForcedOn() {
        for (String text : List.of(
                "", "no JSON", "[", "{", "[[[[", "[".repeat(100_000), "{\"a\":".repeat(50_000), "[1,2]", "\"x\"")) {
            assertThat(new DailyPapersJson()
                            .recognise(DigestSource.ofText(text))
                            .candidates())
                    .isEmpty();
        }
    }

    @Test
    void readsRealDailyPapers() {
        Recognition papers = Formats.recognise(Digests.shared("huggingface-daily-papers.json"));
        assertThat(papers.candidates())
                .hasSize(5)
                .allMatch(paper -> paper.arxivId() != null && !paper.authors().isEmpty())
                .allMatch(
                        paper -> paper.published() != null && paper.published().startsWith("2026-07-"))
                .allMatch(paper -> !paper.rawAbstract().isEmpty());
        assertThat(papers.candidates())
                .extracting(Candidate::comment)
                .containsExactly(
                        "3 upvotes on Hugging Face",
                        "11 upvotes on Hugging Face",
                        "17 upvotes on Hugging Face",
                        "2 upvotes on Hugging Face",
                        "0 upvotes on Hugging Face");
        assertThat(papers.leftOver()).isEmpty();
        assertThat(papers.warnings()).isEmpty();
    }
}
