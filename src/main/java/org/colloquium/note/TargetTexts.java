package org.colloquium.note;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.colloquium.common.InvalidInputException;
import org.colloquium.note.anchor.Anchored;
import org.colloquium.note.anchor.Anchoring;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Selectors;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts that annotations are anchored in, as their source wrote them. */
@Component
class TargetTexts {
    private final PaperService papers;

    TargetTexts(PaperService papers) {
        this.papers = papers;
    }

    /** Gives the text that a target is a passage of; each is read once. */
    Function<Target, String> of(PaperId paper) {
        Map<String, String> read = new HashMap<>();
        return target -> read.computeIfAbsent(String.valueOf(target.file()), key -> text(paper, target.kind(), target.file()));
    }

    /**
     * A target with both selectors, whichever of them came: a quote gets its position where it stands, a position its
     * quote.
     */
    Target completed(PaperId paper, NewTarget made) {
        String text = text(paper, made.kind(), made.file());
        Quote quote = made.quote() == null ? quoted(text, made.position()) : made.quote();
        return new Target(made.kind(), made.file(), completed(text, quote, made.position()), made.page());
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
                || position.of(text).isBlank()) {
            throw new InvalidInputException("target", "Say which passage this is about, by a selector of its words.");
        }
        return Quote.of(text, position);
    }

    private String text(PaperId paper, Target.Kind kind, @Nullable UUID file) {
        return kind == Target.Kind.ABSTRACT ? papers.find(paper).abstractSource() : pdf(file);
    }

    private static String pdf(@Nullable UUID file) {
        return "";
    }
}
