package org.colloquium.note.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Formats;
import org.colloquium.note.anchor.Anchored.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Edits to abstracts after which it is known where a marked passage stands; more of them with {@code -Dcolloquium.long=true}. */
class AnchoringSetTest {
    private static final int EACH = Boolean.getBoolean("colloquium.long") ? 500 : 40;
    private static final long SEED = Long.getLong("colloquium.seed", 20);

    private int count;
    private int rightState;
    private int found;
    private int exactSpan;
    private int falsePlaces;
    private int copies;
    private final Map<String, Integer> wrong = new TreeMap<>();
    private final StringBuilder examples = new StringBuilder();

    @Test
    void findsPassagesOfOwnAbstracts() {
        check("own", List.of(resource().split("\n\n")));
    }

    @Test
    void findsPassagesOfRealAbstracts() {
        List<String> texts = Formats.recognise(Digests.shared("huggingface-papers-page.txt")).candidates().stream()
                .map(Candidate::rawAbstract)
                .filter(text -> EditScripts.sentences(text).size() > 3)
                .map(EditScripts::withResidue)
                .toList();
        assertThat(texts).hasSizeGreaterThan(100);
        check("real", texts);
    }

    private static String resource() {
        try (InputStream stream = AnchoringSetTest.class.getResourceAsStream("abstracts.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String name, List<String> texts) {
        EditScripts scripts = new EditScripts(texts, SEED);
        scripts.edits.forEach((kind, edit) -> check(kind, () -> {
            EditedText text = scripts.marked();
            edit.accept(text);
            return text;
        }));
        check("deleted beside similar", scripts::deletedBesideSimilar);
        check("stands twice", scripts::twice);
        System.out.printf(
                "Anchoring %s abstracts, seed %d: %d scripts, right state %.2f %%, exact span %.2f %% of %d, false places %d (and %d equal ones), wrong %s%n",
                name,
                SEED,
                count,
                100.0 * rightState / count,
                100.0 * exactSpan / found,
                found,
                falsePlaces,
                copies,
                wrong);
        System.out.print(examples);
        assertThat(count).isGreaterThanOrEqualTo(200);
        assertThat(rightState).isGreaterThanOrEqualTo(count * 98 / 100);
        assertThat(exactSpan).isGreaterThanOrEqualTo(found * 99 / 100);
        assertThat(falsePlaces).isZero();
    }

    private void check(String kind, Supplier<EditedText> script) {
        for (int i = 0; i < EACH; i++) {
            EditedText text = script.get();
            Anchored answer = Anchoring.find(Selectors.of(text.before, text.marked), text.text());
            count++;
            boolean right = text.right().contains(answer.state());
            rightState += right ? 1 : 0;
            Span span = answer.span();
            boolean exact = true;
            if (span != null && (isCopy(text, span) || isSameSentence(kind, text, span))) {
                copies++;
                rightState += right ? 0 : 1;
                right = true;
            } else if (span != null) {
                found++;
                Span expected = text.isGone() ? null : text.span();
                exact = span.equals(expected);
                exactSpan += exact ? 1 : 0;
                falsePlaces += isElsewhere(span, expected) ? 1 : 0;
            }
            if (!right || !exact) {
                wrong.merge(kind, 1, Integer::sum);
                example(kind, text, answer);
            }
        }
    }

    /** The same words with fitting surroundings elsewhere, after those that were marked changed or lost what was around. */
    private static boolean isCopy(EditedText text, Span span) {
        boolean sameWords = span.of(text.text()).replaceAll("\\s+", " ").equals(text.marked.of(text.before));
        return sameWords
                && !text.right().equals(Set.of(State.PLACED))
                && (text.isGone() || isElsewhere(span, text.span()));
    }

    /** Where a sentence stands twice in an abstract, as in a real one, nothing tells the two apart once they have moved. */
    private static boolean isSameSentence(String kind, EditedText text, Span span) {
        if (!kind.equals("sentences reordered") || text.isGone() || !isElsewhere(span, text.span())) {
            return false;
        }
        Optional<String> meant = sentence(text.text(), text.span());
        return meant.isPresent() && meant.equals(sentence(text.text(), span));
    }

    private static Optional<String> sentence(String text, Span within) {
        return EditScripts.sentences(text).stream()
                .filter(it -> it.start() <= within.start() && within.end() <= it.end())
                .map(it -> it.of(text))
                .findFirst();
    }

    private static boolean isElsewhere(Span span, @Nullable Span expected) {
        return expected == null || span.end() <= expected.start() || expected.end() <= span.start();
    }

    private void example(String kind, EditedText text, Anchored answer) {
        if (examples.length() < Integer.getInteger("colloquium.examples", 0)) {
            Span span = answer.span();
            boolean badly = span != null && (text.isGone() || isElsewhere(span, text.span()));
            examples.append(badly ? "  FALSE" : "")
                    .append("  %s: %s not %s%n    was <%s>%n    is  <%s>%n    got <%s>%n"
                            .formatted(
                                    kind,
                                    answer.state(),
                                    text.right(),
                                    text.marked.of(text.before),
                                    text.isGone() ? null : text.span().of(text.text()),
                                    span == null ? null : span.of(text.text())));
        }
    }
}
