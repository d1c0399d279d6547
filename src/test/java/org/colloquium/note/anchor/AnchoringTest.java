package org.colloquium.note.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.colloquium.note.anchor.Anchored.State;
import org.junit.jupiter.api.Test;

class AnchoringTest {
    private static final String TEXT = "Large models are costly to train. We study how sparse updates change that. "
            + "Our method keeps 93.4% of the accuracy at a tenth of the cost. Code is available online.";
    private static final String PASSAGE = "We study how sparse updates change that.";

    @Test
    void staysWhereItWas() {
        assertPlaced(TEXT, PASSAGE, TEXT, PASSAGE);
    }

    @Test
    void aLetterAtTheEndOfAnotherTextIsNotIt() {
        String other = "Tides are measured in quiet harbours, and nobody knows for how long they rise";
        Selectors last = Selectors.of(TEXT.replace(".", "e"), new Span(TEXT.length() - 1, TEXT.length()));
        assertThat(Anchoring.find(last, other).state()).isEqualTo(Anchored.State.ORPHANED);
    }

    @Test
    void goesWithTheTextBeforeIt() {
        assertPlaced(TEXT, PASSAGE, "A preface. " + TEXT, PASSAGE);
        assertPlaced(TEXT, PASSAGE, TEXT.replace("Large models", "Models"), PASSAGE);
    }

    @Test
    void isPlacedWhereOneSideStillFits() {
        assertPlaced(
                TEXT, PASSAGE, TEXT.replace("train. ", "train. Some say that this will not change soon. "), PASSAGE);
        assertPlaced(TEXT, PASSAGE, TEXT.replace("that. ", "that. Some say that this will not change soon. "), PASSAGE);
    }

    @Test
    void doesNotMindWhereLinesAreBroken() {
        assertPlaced(
                TEXT,
                PASSAGE,
                TEXT.replace("We study how ", "We  study\n how\u00A0"),
                "We  study\n how\u00A0sparse updates change that.");
        assertPlaced(TEXT.replace(" ", "\n"), PASSAGE.replace(" ", "\n"), TEXT, PASSAGE);
    }

    @Test
    void isMovedWhereItsWordsChanged() {
        assertMoved(
                TEXT, PASSAGE, TEXT.replace("sparse updates", "sparser updates"), PASSAGE.replace("sparse", "sparser"));
        assertMoved(TEXT, PASSAGE, TEXT.replace("We study", "Here we ask"), PASSAGE.replace("We study", "Here we ask"));
        assertMoved(TEXT, PASSAGE, TEXT.replace("change that.", "help."), PASSAGE.replace("change that.", "help."));
        assertMoved(
                TEXT,
                PASSAGE,
                "A preface. " + TEXT.replace("sparse updates", "very sparse and rare updates"),
                PASSAGE.replace("sparse updates", "very sparse and rare updates"));
    }

    @Test
    void isMovedWhereSentencesChangedPlaces() {
        assertMoved(TEXT, PASSAGE, TEXT.replace(PASSAGE + " ", "") + " " + PASSAGE, PASSAGE);
    }

    @Test
    void isOrphanedWhereItIsGone() {
        assertOrphaned(TEXT, PASSAGE, TEXT.replace(PASSAGE + " ", ""));
        assertOrphaned(TEXT, PASSAGE, TEXT.replace(PASSAGE, "Nobody has ever tried to do anything about it."));
        assertOrphaned(TEXT, PASSAGE, "");
        assertOrphaned(TEXT, PASSAGE, "Something else.");
        assertOrphaned("A cat sat.", "cat", "Catalogues and cats of an altogether different kind.");
    }

    @Test
    void isNotMistakenForSomethingSimilar() {
        String similar = "We study how dense updates change that.";
        assertOrphaned(TEXT + " " + similar, PASSAGE, TEXT.replace(PASSAGE + " ", "") + " " + similar);
        String beside = TEXT.replace(PASSAGE, PASSAGE + " " + similar);
        assertOrphaned(beside, PASSAGE, beside.replace(PASSAGE + " ", ""));
        String before = TEXT.replace(PASSAGE, similar + " " + PASSAGE);
        assertOrphaned(before, PASSAGE, before.replace(PASSAGE + " ", ""));
    }

    @Test
    void isToldFromItsDoubleByWhatIsAround() {
        String twice = TEXT + " In the second part, the question is another one. " + PASSAGE + " The end.";
        int second = twice.lastIndexOf(PASSAGE);
        Selectors selectors = Selectors.of(twice, new Span(second, second + PASSAGE.length()));
        String grown = "A preface. " + twice.replace("The end.", "An end.");
        int now = grown.lastIndexOf(PASSAGE);
        assertThat(Anchoring.find(selectors, grown))
                .isEqualTo(new Anchored(State.PLACED, new Span(now, now + PASSAGE.length())));
        String firstMended = grown.replaceFirst("sparse", "thin");
        assertThat(Anchoring.find(Selectors.of(twice, spanOf(twice, PASSAGE)), firstMended))
                .isEqualTo(new Anchored(State.MOVED, spanOf(firstMended, PASSAGE.replace("sparse", "thin"))));
    }

    @Test
    void isNotGuessedBetweenEqualPlaces() {
        String refrain = "and so on and so on and so on and so on and so on and so on and so on and so on and so on";
        Span span = new Span(42, 51);
        Selectors selectors = Selectors.of(refrain, span);
        assertThat(Anchoring.find(selectors, refrain)).isEqualTo(new Anchored(State.PLACED, span));
        assertThat(Anchoring.find(new Selectors(selectors.quote(), null), refrain)
                        .state())
                .isEqualTo(State.ORPHANED);
    }

    @Test
    void countsCodePoints() {
        String text = "😀😀 The 👩‍🔬 found שלום עולם in 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 again.";
        Span span = spanOf(text, "שלום עולם in 𝔘𝔫𝔦𝔠𝔬𝔡𝔢");
        assertThat(span.length()).isEqualTo(20);
        Selectors selectors = Selectors.of(text, span);
        assertThat(Anchoring.find(selectors, "😀" + text).span()).isEqualTo(new Span(span.start() + 1, span.end() + 1));
        assertPlaced(text, "👩‍🔬", "𝔄" + text, "👩‍🔬");
    }

    @Test
    void keepsTheBlanksOfAQuote() {
        assertPlaced(TEXT, " We study how ", "A preface. " + TEXT, " We study how ");
    }

    @Test
    void takesAQuoteAloneWhereItStandsOnce() {
        Selectors bare = new Selectors(new Quote("sparse updates", "", ""), null);
        assertThat(Anchoring.find(bare, TEXT)).isEqualTo(new Anchored(State.PLACED, spanOf(TEXT, "sparse updates")));
        assertThat(Anchoring.find(bare, TEXT + TEXT).state()).isEqualTo(State.ORPHANED);
        assertThat(Anchoring.find(bare, TEXT.replace("sparse", "sparser")).state())
                .isEqualTo(State.ORPHANED);
    }

    @Test
    void followsAWholeTextThatChanged() {
        String changed = TEXT.replace("93.4%", "93.5%").replace("Large", "Big");
        assertMoved(TEXT, TEXT, changed, changed);
    }

    @Test
    void refusesWhatIsNoPassage() {
        assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quote(" \n", "a", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quote.of("short", new Span(2, 9))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Anchored(State.PLACED, null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(State.ORPHANED.word()).isEqualTo("orphaned");
    }

    @Test
    void quotesWithWhatIsAround() {
        Quote quote = Quote.of("ab😀cd", new Span(2, 3));
        assertThat(quote).isEqualTo(new Quote("😀", "ab", "cd"));
        assertThat(Quote.of("x".repeat(50) + "y" + "z".repeat(50), new Span(50, 51)))
                .isEqualTo(new Quote("y", "x".repeat(32), "z".repeat(32)));
    }

    private static void assertPlaced(String before, String passage, String now, String expected) {
        assertFound(State.PLACED, before, passage, now, expected);
    }

    private static void assertMoved(String before, String passage, String now, String expected) {
        assertFound(State.MOVED, before, passage, now, expected);
    }

    private static void assertFound(State state, String before, String passage, String now, String expected) {
        Anchored found = Anchoring.find(Selectors.of(before, spanOf(before, passage)), now);
        assertThat(found.state()).as(now).isEqualTo(state);
        Span span = found.span();
        assertThat(span == null ? null : span.of(now)).isEqualTo(expected);
        assertThat(span).isEqualTo(spanOf(now, expected));
    }

    private static void assertOrphaned(String before, String passage, String now) {
        assertThat(Anchoring.find(Selectors.of(before, spanOf(before, passage)), now))
                .as(now)
                .isEqualTo(new Anchored(State.ORPHANED, null));
    }

    static Span spanOf(String text, String part) {
        int at = text.indexOf(part);
        assertThat(at).as(part).isNotNegative();
        int start = text.codePointCount(0, at);
        return new Span(start, start + part.codePointCount(0, part.length()));
    }
}
