package org.colloquium.digest.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All formats of digests that are known, and the way from the bytes of a digest to what is recognised in it. */
public final class Formats {

    /** The format of what no recogniser knows. */
    public static final String NONE = "none";

    private static final List<Recogniser> KNOWN = List.of(new HuggingFacePage());
    private static final double SURE_ENOUGH = 0.4;

    /** A format's key in the API and its name to a person. */
    public record Format(String key, String name) {}

    private record Guessed(Recogniser recogniser, Guess guess) {}

    private Formats() {}

    /** Every format that can be asked for. */
    public static List<Format> all() {
        return KNOWN.stream()
                .map(known -> new Format(known.format(), known.name()))
                .toList();
    }

    /**
     * Recognises the format of a digest by its content, and the papers in it.
     *
     * @throws UnreadableDigest if the bytes are no text
     */
    public static Recognition recognise(byte[] bytes) {
        DigestText text = DigestText.read(bytes);
        List<String> warnings = new ArrayList<>(text.notes());
        Optional<Guessed> best = guesses(text, warnings).stream()
                .max(Comparator.comparingDouble(guessed -> guessed.guess().confidence()));
        if (best.isEmpty() || best.get().guess().confidence() < SURE_ENOUGH) {
            return nothing(text, best.map(guessed -> guessed.guess().why()).orElse(null), warnings);
        }
        return recognised(best.get().recogniser(), text, warnings);
    }

    /**
     * Reads a digest as being of the given format, whatever it looks like.
     *
     * @return nothing if there is no such format
     * @throws UnreadableDigest if the bytes are no text
     */
    public static Optional<Recognition> recogniseAs(String format, byte[] bytes) {
        return KNOWN.stream()
                .filter(known -> known.format().equals(format))
                .findFirst()
                .map(known -> {
                    DigestText text = DigestText.read(bytes);
                    return recognised(known, text, text.notes());
                });
    }

    private static List<Guessed> guesses(DigestText text, List<String> warnings) {
        List<Guessed> guesses = new ArrayList<>();
        for (Recogniser recogniser : KNOWN) {
            try {
                guesses.add(new Guessed(recogniser, recogniser.guess(text)));
            } catch (RuntimeException e) {
                // One recogniser's fault must not keep the others from reading the digest.
                warnings.add("The recogniser for " + recogniser.name() + " failed on this text and was left out.");
            }
        }
        return guesses;
    }

    private static Recognition recognised(Recogniser recogniser, DigestText text, List<String> notes) {
        Recognition found = recogniser.recognise(text);
        List<String> warnings = new ArrayList<>(notes);
        warnings.addAll(found.warnings());
        return new Recognition(
                found.format(),
                found.why(),
                found.candidates(),
                found.leftOver(),
                found.declared(),
                warnings,
                found.date());
    }

    private static Recognition nothing(DigestText text, @Nullable String why, List<String> notes) {
        List<Line> written =
                text.lines().stream().filter(line -> !line.isBlank()).toList();
        List<String> warnings = new ArrayList<>(notes);
        if (written.isEmpty()) {
            warnings.add("There is nothing in it.");
            return new Recognition(NONE, "It is empty.", List.of(), List.of(), Map.of(), warnings, null);
        }
        warnings.add("No papers were recognised in this text. Colloquium looks for titles and abstracts by turns, "
                + "as on a Hugging Face papers page; copy the whole page and paste it again.");
        return new Recognition(
                NONE,
                why == null ? "No recogniser knows it." : why,
                List.of(),
                List.of(allOf(text, written)),
                Map.of(),
                warnings,
                null);
    }

    private static LeftOver allOf(DigestText text, List<Line> written) {
        int first = text.lines().indexOf(written.getFirst());
        int last = text.lines().lastIndexOf(written.getLast());
        String all = String.join(
                "\n",
                text.lines().subList(first, last + 1).stream().map(Line::text).toList());
        return new LeftOver(
                written.getFirst().first(), written.getLast().last(), all, "No papers were recognised in it.");
    }
}
