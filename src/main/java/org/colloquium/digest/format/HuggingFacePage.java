package org.colloquium.digest.format;

import java.util.List;

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
    public Guess guess(DigestText text) {
        List<Line> lines = text.lines();
        DigestText sample =
                lines.size() <= SAMPLE ? text : new DigestText(lines.subList(0, SAMPLE), text.layout(), text.notes());
        PapersByTurns papers = PapersByTurns.in(sample);
        return PageEvidence.of(papers).guess();
    }

    @Override
    public Recognition recognise(DigestText text) {
        PapersByTurns papers = PapersByTurns.in(text);
        return new Recognition(
                format(),
                PageEvidence.of(papers).guess().why(),
                papers.candidates(),
                papers.leftOver(),
                java.util.Map.of(),
                papers.warnings(),
                papers.date());
    }
}
