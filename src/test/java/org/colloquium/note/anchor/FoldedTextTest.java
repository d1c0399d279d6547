package org.colloquium.note.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void doesNotMindLinesHyphensAndLigatures() {
        assertFound(
                "The e\uFB03cient approx-\nimation  of\nﬁrst order",
                "efficient approximation of first",
                "e\uFB03cient approx-\nimation  of\nﬁrst");
        assertFound(
                "The efficient approximation of first order",
                "e\uFB03cient approx-\nimation of ﬁrst",
                "efficient approximation of first");
        assertFound("a state-of-the-\nart method", "state-of-the-art", "state-of-the-\nart");
        assertFound("soft\u00AD hy\u00ADphens are dropped", "hyphens are", "hy\u00ADphens are");
        assertFound("we find 3-1 is not 31", "31", "31");
    }

    @Test
    void keepsCharactersWhole() {
        assertFound("cafe\u0301 noir", "caf\u00E9", "cafe\u0301");
        assertFound("caf\u00E9 noir", "cafe\u0301", "caf\u00E9");
        assertFound("of eﬃcacy", "fficacy", "ﬃcacy");
        assertFound("of eﬃcacy", "icacy", "ﬃcacy");
        assertFound("😀 the 👩\u200D🔬 said 𝒙 and 한국", "👩\u200D🔬 said x", "👩\u200D🔬 said 𝒙");
        assertFound("x \u1112\u1161\u11AB\u1100\u116E\u11A8 y", "한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8");
        assertFound("he said \u202Bשלום  עולם\u202C twice", "שלום עולם", "שלום  עולם");
    }

    @Test
    void isToldByWhatIsAround() {
        String page = "First of all, the model is small. Second, the model\nis fast. And last, the mo-\ndel is cheap.";
        Quote third = new Quote("the model is", "is fast. And last, ", " cheap.");
        assertThat(FoldedText.of(page).find(third, null).map(span -> span.of(page)))
                .contains("the mo-\ndel is");
        assertThat(FoldedText.of(page).find(new Quote("the model is", "", ""), null))
                .isEmpty();
        assertThat(FoldedText.of(page).find(new Quote("the model is", "", ""), new Span(45, 57)))
                .map(span -> span.of(page))
                .contains("the model\nis");
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(FoldedText.of("").find(new Quote("a", "", ""), null)).isEmpty();
        assertThat(FoldedText.of("a page").find(new Quote("another", "", ""), null))
                .isEmpty();
        assertThat(FoldedText.of("a page").find(new Quote("\u00AD", "a", "b"), null))
                .isEmpty();
    }

    @Test
    void tellsWhatItStandsFor() {
        FoldedText text = FoldedText.of("A ﬃ\n😀-b");
        assertThat(text.folded()).isEqualTo("Affi😀-b");
        assertThat(text.original(new Span(1, 4))).isEqualTo(new Span(2, 3));
        assertThat(text.original(new Span(2, 5))).isEqualTo(new Span(2, 5));
        assertThat(text.original(new Span(0, 7))).isEqualTo(new Span(0, 7));
    }

    private static void assertFound(String page, String quoted, String expected) {
        Optional<Span> found = FoldedText.of(page).find(new Quote(quoted, "", ""), null);
        assertThat(found.map(span -> span.of(page))).contains(expected);
    }
}
