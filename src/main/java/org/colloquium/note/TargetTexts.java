package org.colloquium.note;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.OneLine;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfPage;
import org.colloquium.file.PdfService;
import org.colloquium.file.PdfText;
import org.colloquium.file.PdfTexts;
import org.colloquium.file.TextState;
import org.colloquium.note.anchor.Anchored;
import org.colloquium.note.anchor.Anchoring;
import org.colloquium.note.anchor.FoldedText;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Selectors;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts that annotations are anchored in, as their source wrote them. */
@Component
class TargetTexts {
    private final PaperService papers;
    private final PaperTitles titles;
    private final PdfService pdfs;
    private final PdfTexts texts;

    TargetTexts(PaperService papers, PaperTitles titles, PdfService pdfs, PdfTexts texts) {
        this.papers = papers;
        this.titles = titles;
        this.pdfs = pdfs;
        this.texts = texts;
    }

    /** Finds passages of the texts of one paper; each text is read once. */
    class Finder {
        private final PaperId paper;
        private final Map<Optional<UUID>, Optional<String>> read = new HashMap<>();

        Finder(PaperId paper) {
            this.paper = paper;
        }

        /** Where a passage stands now. One of a PDF whose text nobody has stands where it was marked. */
        Anchored anchor(Target target) {
            if (target.kind() == Target.Kind.PDF && target.file() == null) {
                return new Anchored(Anchored.State.ORPHANED, null);
            }
            return read(target)
                    .map(text -> Anchoring.find(target.selectors(), text))
                    .orElseGet(() -> new Anchored(Anchored.State.PLACED, marked(target.selectors())));
        }

        /** The text itself, empty when nobody has it. */
        String words(Target target) {
            return read(target).orElse("");
        }

        private Optional<String> read(Target target) {
            return read.computeIfAbsent(
                    Optional.ofNullable(target.file()), file -> text(paper, target.kind(), target.file()));
        }

        private static Span marked(Selectors selectors) {
            Span position = selectors.position();
            String exact = selectors.quote().exact();
            return position == null ? new Span(0, exact.codePointCount(0, exact.length())) : position;
        }
    }

    Finder of(PaperId paper) {
        return new Finder(paper);
    }

    /**
     * A target with both selectors, whichever of them came: a quote gets its position where it stands, a position its
     * quote. What was selected in a PDF is quoted as its text has it.
     */
    Target completed(PaperId paper, NewTarget made) {
        if (made.file() != null) {
            requireOneOf(paper, new PdfId(made.file()));
        }
        String text = text(paper, made.kind(), made.file()).orElse("");
        Quote quote = made.quote() == null ? quoted(text, made.position()) : made.quote();
        UUID file = made.file();
        Selectors found = file != null && made.position() == null
                ? inPdf(new PdfId(file), made.page(), quote)
                : completed(text, quote, made.position());
        return new Target(made.kind(), made.file(), found, made.page());
    }

    private void requireOneOf(PaperId paper, PdfId pdf) {
        PaperId of;
        try {
            of = pdfs.find(pdf).paper();
        } catch (NotFoundException e) {
            throw new InvalidInputException("target", "This paper has no such PDF.");
        }
        if (!titles.parts(paper).contains(of)) {
            throw new InvalidInputException("target", "This paper has no such PDF.");
        }
    }

    /** A browser writes the text of a PDF with other spaces, hyphens and ligatures than the server does. */
    private Selectors inPdf(PdfId pdf, @Nullable Integer number, Quote quote) {
        PdfText text = texts.of(pdf).orElseThrow(NotFoundException::new);
        String whole = text.whole();
        Span page = text.pages().stream()
                .filter(it -> Integer.valueOf(it.number()).equals(number))
                .findFirst()
                .map(TargetTexts::span)
                .orElse(null);
        return FoldedText.of(whole)
                .find(quote, page)
                .map(span -> new Selectors(Quote.of(whole, span), span))
                .orElseGet(() -> new Selectors(quote, null));
    }

    private static @Nullable Span span(PdfPage page) {
        int length = page.text().codePointCount(0, page.text().length());
        return new Span(page.start(), page.start() + length);
    }

    private static Selectors completed(String text, Quote quote, @Nullable Span position) {
        Selectors given = new Selectors(quote, position);
        Anchored found = Anchoring.find(given, text);
        Span span = found.span();
        if (found.state() != Anchored.State.PLACED || span == null) {
            return given;
        }
        Quote around = Quote.of(text, span);
        boolean bare = quote.prefix().isEmpty() && quote.suffix().isEmpty();
        return new Selectors(bare ? new Quote(quote.exact(), around.prefix(), around.suffix()) : quote, span);
    }

    private static Quote quoted(String text, @Nullable Span position) {
        if (position == null
                || position.end() > text.codePointCount(0, text.length())
                || OneLine.of(position.of(text)).isEmpty()) {
            throw new InvalidInputException("target", "Say which passage this is about, by a selector of its words.");
        }
        return Quote.of(text, position);
    }

    /** Nothing for a PDF whose text is not read yet, or cannot be. */
    private Optional<String> text(PaperId paper, Target.Kind kind, @Nullable UUID file) {
        if (kind == Target.Kind.ABSTRACT) {
            return Optional.of(papers.find(paper).abstractSource());
        }
        return Optional.ofNullable(file)
                .flatMap(it -> texts.of(new PdfId(it)))
                .filter(it -> it.state() == TextState.THERE)
                .map(PdfText::whole);
    }
}
