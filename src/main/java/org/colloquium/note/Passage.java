package org.colloquium.note;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Selectors;
import org.colloquium.note.anchor.Span;
import org.jspecify.annotations.Nullable;

/** A {@link Target} as it is stored. */
@Embeddable
class Passage {
    static final int MOST = 5_000;
    private static final int CONTEXT = 200;

    @Enumerated(EnumType.STRING)
    @Column(name = "target")
    private Target.@Nullable Kind kind;

    private @Nullable UUID fileId;
    private @Nullable String quote;
    private @Nullable String prefix;
    private @Nullable String suffix;
    private @Nullable Integer startAt;
    private @Nullable Integer endAt;
    private @Nullable Integer page;

    protected Passage() {}

    Passage(Target target) {
        Quote words = target.selectors().quote();
        kind = target.kind();
        fileId = target.file();
        quote = exact(words.exact());
        prefix = last(TextRules.storable(words.prefix()));
        suffix = first(TextRules.storable(words.suffix()));
        Span position = target.selectors().position();
        startAt = position == null ? null : position.start();
        endAt = position == null ? null : position.end();
        page = target.page();
    }

    Target target() {
        Quote words = new Quote(text(quote), text(prefix), text(suffix));
        Span position = startAt == null || endAt == null ? null : new Span(startAt, endAt);
        return new Target(kind == null ? Target.Kind.ABSTRACT : kind, fileId, new Selectors(words, position), page);
    }

    private static String exact(String words) {
        String clean = TextRules.storable(words);
        int length = clean.codePointCount(0, clean.length());
        if (clean.isBlank()) {
            throw new InvalidInputException("target", "Select the words that this is about.");
        }
        if (length > MOST) {
            throw new InvalidInputException(
                    "target",
                    "The passage is %,d characters long; at most %,d can be marked at once.".formatted(length, MOST));
        }
        return clean;
    }

    private static String last(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= CONTEXT ? text : text.substring(text.offsetByCodePoints(0, length - CONTEXT));
    }

    private static String first(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= CONTEXT ? text : text.substring(0, text.offsetByCodePoints(0, CONTEXT));
    }

    private static String text(@Nullable String stored) {
        return Objects.requireNonNullElse(stored, "");
    }
}
