package org.colloquium.note.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.common.Markup;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.Meaning;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.PaperNotes;
import org.colloquium.note.ReplyDetails;
import org.colloquium.note.Target;
import org.colloquium.note.TextDetails;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Span;
import org.jspecify.annotations.Nullable;

/** The annotations of a paper in the order of their passages, numbered as they are on its page, those without one last. */
public final class Passages {
    private Passages() {}

    /** An annotation with its number, 0 where its passage is not in the text any more. */
    public record Numbered(int number, AnnotationDetails annotation) {
        public String quote() {
            return annotation.target().selectors().quote().exact();
        }

        /** Which text it is from, and that it is lost, in words; empty for the abstract. */
        public String place() {
            Target target = annotation.target();
            String text = target.kind() == Target.Kind.ABSTRACT
                    ? ""
                    : target.page() == null ? "PDF" : "PDF, p. " + target.page();
            if (number > 0) {
                return text;
            }
            return (text.isEmpty() ? "" : text + "; ") + "the passage is not in the text any more";
        }
    }

    public static List<Numbered> of(PaperNotes notes) {
        List<AnnotationDetails> sorted = new ArrayList<>(notes.annotations());
        sorted.sort(Comparator.comparing((AnnotationDetails it) -> it.anchor().span() == null)
                .thenComparing(it -> it.target().kind())
                .thenComparingInt(
                        it -> it.target().page() == null ? 0 : it.target().page())
                .thenComparingInt(Passages::start));
        List<Numbered> numbered = new ArrayList<>();
        for (AnnotationDetails it : sorted) {
            numbered.add(new Numbered(it.anchor().span() == null ? 0 : numbered.size() + 1, it));
        }
        return List.copyOf(numbered);
    }

    private static int start(AnnotationDetails it) {
        Span span = it.anchor().span();
        return span == null ? 0 : span.start();
    }

    /** What is said of a note beside its words: its colour, who reads it, whether it is settled. */
    public static List<String> remarks(NoteDetails note, PaperNotes in) {
        Meaning meaning = note.marking().meaning();
        boolean asks = meaning == Meaning.QUESTION;
        return Stream.of(
                        meaning == null ? "" : in.names().of(meaning),
                        note.visibility() == Visibility.PRIVATE ? "private" : "",
                        note.settledAt() == null ? "" : asks ? "answered" : "resolved")
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** The words that leave with an export: what a moderator has hidden does not. */
    public static @Nullable String words(TextDetails text) {
        return text.deleted() || text.hidden() ? null : text.markdown();
    }

    /** The images that its words and its replies show. */
    static List<UUID> images(NoteDetails note) {
        return Stream.concat(Stream.of(note.text()), note.replies().stream().map(ReplyDetails::text))
                .map(Passages::words)
                .filter(Objects::nonNull)
                .flatMap(it -> Markup.images(it).stream())
                .distinct()
                .toList();
    }

    /** What stands in place of words that do not leave. */
    public static String instead(TextDetails text) {
        return text.deleted() ? "Deleted." : "Hidden by a moderator.";
    }
}
