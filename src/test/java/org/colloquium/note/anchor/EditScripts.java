package org.colloquium.note.anchor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Kinds of edits to an abstract in which a passage is marked. */
class EditScripts {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}„])");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Map<String, String> RESIDUE = new LinkedHashMap<>();

    static {
        RESIDUE.put("\\eg,", "e.g.,");
        RESIDUE.put("\\ie,", "i.e.,");
        RESIDUE.put("\\etc,", "etc.,");
        RESIDUE.put("\\%", "%");
        RESIDUE.put("$\\times$", "×");
        RESIDUE.put("$V^*$", "V*");
        RESIDUE.put("$\\alpha$", "α");
        RESIDUE.put("$\\kappa$", "κ");
        RESIDUE.put("cf.\\ ", "cf. ");
        RESIDUE.put("\\,\\AA\\ ", " Å ");
    }

    private final List<String> texts;
    private final Random random;
    final Map<String, Consumer<EditedText>> edits = new LinkedHashMap<>();

    EditScripts(List<String> texts, long seed) {
        this.texts = texts;
        random = new Random(seed);
        edits.put("typo outside", text -> typo(text, false));
        edits.put("typo inside", text -> typo(text, true));
        edits.put("word inside", this::replaceWord);
        edits.put("sentence put in", this::putIn);
        edits.put("sentence put beside", this::putBeside);
        edits.put("sentence taken out", this::takeOut);
        edits.put("words put into neighbour", this::changeNeighbour);
        edits.put("lines broken anew", this::breakLines);
        edits.put("LaTeX mended", this::mend);
        edits.put("sentences reordered", this::reorder);
        edits.put("many", this::many);
        edits.put("deleted", this::delete);
        edits.put("replaced", this::replaceAll);
    }

    private void many(EditedText text) {
        List<String> small = List.of(
                "typo outside",
                "typo inside",
                "word inside",
                "sentence put in",
                "sentence taken out",
                "lines broken anew",
                "LaTeX mended");
        for (int i = 0; i < 4; i++) {
            oneOf(small).accept(text);
        }
    }

    private Consumer<EditedText> oneOf(List<String> kinds) {
        return Objects.requireNonNull(edits.get(kinds.get(random.nextInt(kinds.size()))));
    }

    /** A whole sentence, two of them, or some words of one. */
    EditedText marked() {
        return marked(texts.get(random.nextInt(texts.size())));
    }

    EditedText marked(String text) {
        List<Span> sentences = sentences(text);
        int at = random.nextInt(sentences.size());
        Span sentence = sentences.get(at);
        return new EditedText(
                text,
                switch (random.nextInt(4)) {
                    case 0 -> sentence;
                    case 1 ->
                        new Span(
                                sentence.start(),
                                sentences
                                        .get(Math.min(sentences.size() - 1, at + 1))
                                        .end());
                    default -> words(text, sentence);
                });
    }

    private Span words(String text, Span sentence) {
        List<Span> words = spans(Pattern.compile("\\S+"), text).stream()
                .filter(word -> word.start() >= sentence.start() && word.end() <= sentence.end())
                .toList();
        int first = random.nextInt(Math.max(1, words.size() - 3));
        int last = Math.min(words.size() - 1, first + 2 + random.nextInt(8));
        return new Span(words.get(first).start(), words.get(last).end());
    }

    static List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (Span gap : spans(SENTENCE_END, text)) {
            sentences.add(new Span(start, gap.start()));
            start = gap.end();
        }
        sentences.add(new Span(start, text.codePointCount(0, text.length())));
        return sentences;
    }

    private static List<Span> spans(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> span(text, found)).toList();
    }

    private static Span span(String text, MatchResult found) {
        return new Span(text.codePointCount(0, found.start()), text.codePointCount(0, found.end()));
    }

    private void typo(EditedText text, boolean inside) {
        int[] places = IntStream.range(1, text.length() - 1)
                .filter(i -> text.isInside(i) == inside && Character.isLetter(text.point(i)))
                .toArray();
        if (places.length == 0) {
            return;
        }
        int at = places[random.nextInt(places.length)];
        switch (random.nextInt(3)) {
            case 0 -> text.replace(at, at + 1, "");
            case 1 -> text.replace(at, at + 1, Character.toString('a' + random.nextInt(26)));
            default ->
                text.replace(at, at + 1, Character.toString(text.point(at)).repeat(2));
        }
    }

    private void replaceWord(EditedText text) {
        List<Span> words = spans(WORD, text.text()).stream()
                .filter(word -> text.isInside(word.start()) && text.isInside(word.end() - 1))
                .toList();
        if (!words.isEmpty()) {
            Span word = words.get(random.nextInt(words.size()));
            text.replace(word.start(), word.end(), foreignWord());
        }
    }

    private String foreignWord() {
        String other = texts.get(random.nextInt(texts.size()));
        List<Span> words = spans(WORD, other);
        return words.get(random.nextInt(words.size())).of(other);
    }

    private String foreignSentence(EditedText text) {
        while (true) {
            String other = texts.get(random.nextInt(texts.size()));
            List<Span> sentences = sentences(other);
            String sentence = sentences.get(random.nextInt(sentences.size())).of(other);
            if (!other.equals(text.before) && sentence.length() > 40) {
                return sentence;
            }
        }
    }

    private void putIn(EditedText text) {
        List<Span> sentences = sentences(text.text());
        int at = sentences.get(random.nextInt(sentences.size())).start();
        if (at == 0 || !text.isInside(at) || !text.isInside(at - 1)) {
            text.replace(at, at, foreignSentence(text) + " ");
        }
    }

    private void putBeside(EditedText text) {
        List<Span> around = sentences(text.text()).stream()
                .filter(sentence ->
                        sentence.start() <= text.span().start() && text.span().start() < sentence.end())
                .toList();
        if (random.nextBoolean()) {
            text.replace(around.getFirst().start(), around.getFirst().start(), foreignSentence(text) + " ");
        } else {
            List<Span> sentences = sentences(text.text());
            int end = sentences.stream()
                    .mapToInt(Span::end)
                    .filter(it -> it >= text.span().end())
                    .min()
                    .orElseThrow();
            text.replace(end, end, " " + foreignSentence(text));
        }
    }

    private void takeOut(EditedText text) {
        List<Span> others = sentences(text.text()).stream()
                .filter(it -> isOutside(text, it))
                .toList();
        if (!others.isEmpty()) {
            takeOut(text, others.get(random.nextInt(others.size())));
        }
    }

    private static boolean isOutside(EditedText text, Span sentence) {
        return IntStream.range(sentence.start(), sentence.end()).noneMatch(text::isInside);
    }

    private static void takeOut(EditedText text, Span sentence) {
        if (sentence.end() < text.length()) {
            text.replace(sentence.start(), sentence.end() + 1, "");
        } else {
            text.replace(Math.max(0, sentence.start() - 1), sentence.end(), "");
        }
    }

    private void changeNeighbour(EditedText text) {
        int[] places = IntStream.range(1, text.length())
                .filter(i -> !text.isInside(i) && text.point(i) == ' ')
                .filter(i -> Math.abs(i - text.span().start()) < 80
                        || Math.abs(i - text.span().end()) < 80)
                .toArray();
        if (places.length > 0) {
            int at = places[random.nextInt(places.length)];
            text.replace(at, at, " " + foreignWord());
        }
    }

    private void breakLines(EditedText text) {
        String between = random.nextBoolean() ? "\n" : "\r\n  ";
        for (int at = text.length() - 2, column = 0; at > 0; at--, column++) {
            if (column > 60 && text.point(at) == ' ') {
                text.replace(at, at + 1, between);
                column = 0;
            }
        }
    }

    private void mend(EditedText text) {
        RESIDUE.forEach((residue, mended) -> {
            int at;
            while ((at = text.text().indexOf(residue)) >= 0) {
                int start = text.text().codePointCount(0, at);
                text.replace(start, start + residue.length(), mended);
            }
        });
    }

    private void reorder(EditedText text) {
        List<Span> sentences = sentences(text.text());
        List<Span> holding =
                sentences.stream().filter(it -> !isOutside(text, it)).toList();
        int start = holding.getFirst().start();
        int end = holding.getLast().end();
        List<Span> others = sentences.stream()
                .filter(it -> it.start() > end + 1 || it.end() < start - 1)
                .toList();
        if (others.isEmpty() || end == text.length()) {
            return;
        }
        text.move(start, end + 1, others.get(random.nextInt(others.size())).start());
    }

    private void delete(EditedText text) {
        List<Span> holding = sentences(text.text()).stream()
                .filter(it -> !isOutside(text, it))
                .toList();
        takeOut(text, new Span(holding.getFirst().start(), holding.getLast().end()));
    }

    private void replaceAll(EditedText text) {
        List<Span> holding = sentences(text.text()).stream()
                .filter(it -> !isOutside(text, it))
                .toList();
        int start = holding.getFirst().start();
        int end = holding.getLast().end();
        String other = foreignSentence(text);
        text.replace(start, end, "");
        text.replace(start, start, other);
    }

    /** A passage that is deleted while something similar to it stands beside it or elsewhere. */
    EditedText deletedBesideSimilar() {
        String text = texts.get(random.nextInt(texts.size()));
        List<Span> sentences = sentences(text);
        int at = random.nextInt(sentences.size());
        EditedText similar = new EditedText(
                sentences.get(at).of(text), new Span(0, sentences.get(at).length()));
        for (int i = 0; i < 2; i++) {
            replaceWord(similar);
        }
        int place = sentences
                .get(random.nextInt(3) == 0 ? at : random.nextInt(sentences.size()))
                .start();
        boolean sameWords = similar.text().equals(sentences.get(at).of(text));
        String both = sameWords ? text : insert(text, place, similar.text() + " ");
        int start = sentences.get(at).start()
                + (place <= sentences.get(at).start() && !sameWords ? similar.length() + 1 : 0);
        EditedText edited =
                new EditedText(both, new Span(start, start + sentences.get(at).length()));
        takeOut(edited, edited.span());
        return edited;
    }

    /** A passage that stands twice in a text, with edits that leave both or change the one that is marked. */
    EditedText twice() {
        String text = texts.get(random.nextInt(texts.size()));
        List<Span> sentences = sentences(text);
        int at = random.nextInt(sentences.size());
        int place = sentences.get((at + 2) % sentences.size()).start();
        String sentence = sentences.get(at).of(text);
        String both = insert(text, place, sentence + " ");
        int length = sentences.get(at).length();
        int first = sentences.get(at).start() + (place <= sentences.get(at).start() ? length + 1 : 0);
        EditedText edited = new EditedText(
                both, random.nextBoolean() ? new Span(first, first + length) : second(both, place, length));
        List<String> kinds = List.of(
                "typo outside", "typo inside", "sentence put in", "lines broken anew", "words put into neighbour");
        oneOf(kinds).accept(edited);
        return edited;
    }

    private static Span second(String text, int place, int length) {
        return new Span(place, Math.min(place + length, text.codePointCount(0, text.length())));
    }

    private static String insert(String text, int place, String added) {
        int at = text.offsetByCodePoints(0, place);
        return text.substring(0, at) + added + text.substring(at);
    }

    /** With LaTeX in it, as in what was copied from a source. */
    static String withResidue(String text) {
        return text.replace("e.g.,", "\\eg,").replace("i.e.,", "\\ie,").replaceAll("(?<!\\\\)%", "\\\\%");
    }
}
