package org.colloquium.note.anchor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page without what differs from one extraction of it to another: white space, ligatures and other compatible
 * forms (Unicode's NFKC), hyphens in words, soft or not, since nobody can tell which ones only ended a line, and marks of
 * direction. A stretch of it always stands for whole characters with their accents.
 */
public final class FoldedText {
    private static final int MOST_PLACES = 20_000;

    /** What other white space and hyphens on the same page may have moved. */
    private static final int CLOSE = 64;

    private final Folding folding;

    private FoldedText(Folding folding) {
        this.folding = folding;
    }

    public static FoldedText of(String text) {
        return new FoldedText(Folding.ofGlyphs(text));
    }

    /** The text as it is compared. */
    public String folded() {
        return new String(folding.points(), 0, folding.size());
    }

    /** The stretch of the text that a stretch of the folded text stands for. */
    public Span original(Span folded) {
        if (folded.end() > folding.size()) {
            throw new IndexOutOfBoundsException("The folded text has " + folding.size() + " code points");
        }
        return folding.original(folded.start(), folded.end());
    }

    /**
     * Where a quote stands that comes from another extraction of the same page. Of several places it is the one whose
     * surroundings fit clearly best, or that is where the passage is supposed to be; if there is none, nothing is guessed.
     */
    public Optional<Span> find(Quote quote, @Nullable Span hint) {
        Passage passage = Passage.of(quote, Folding::ofGlyphs);
        int[] places = Points.places(passage.exact(), folding.points(), MOST_PLACES + 1);
        if (places.length > MOST_PLACES) {
            return Optional.empty();
        }
        return new Choice(passage, folding, hint, CLOSE)
                .among(places)
                .map(found -> folding.original(found.from(), found.to()));
    }
}
