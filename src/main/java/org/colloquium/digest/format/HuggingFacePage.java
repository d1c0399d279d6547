package org.colloquium.digest.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The text of a Hugging Face papers page as copied from a browser: some lines of the page, then titles and abstracts
 * by turns, perhaps with upvotes, dates and numbers of authors between them.
 */
final class HuggingFacePage implements Recogniser {

    private static final int SAMPLE = 3_000;

    @Override
    public String format() {
        return "huggingface-page";
    }

    @Override
    public String name() {
        return "the text of a Hugging Face papers page";
    }

    @Override
    public Guess guess(DigestSource source) {
        DigestText text = source.shown();
        List<Line> lines = text.lines();
        DigestText sample =
                lines.size() <= SAMPLE ? text : new DigestText(lines.subList(0, SAMPLE), text.layout(), text.notes());
        PapersByTurns papers = PapersByTurns.in(sample);
        return PageEvidence.of(papers).guess();
    }

    @Override
    public Recognition recognise(DigestSource source) {
        DigestText shown = source.shown();
        PapersByTurns papers = PapersByTurns.in(shown);
        return new Recognition(
                format(),
                PageEvidence.of(papers).guess().why(),
                papers.candidates(),
                papers.leftOver(),
                Map.of(),
                Stream.concat(shown.notes().stream(), papers.warnings().stream())
                        .toList(),
                papers.date());
    }
}
