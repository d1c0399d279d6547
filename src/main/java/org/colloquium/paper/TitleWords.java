package org.colloquium.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a title in its normal form, and how they stand to those of another. */
record TitleWords(List<String> words) {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final int SHORT = 2;
    private static final int ENOUGH = 4;
    private static final int LONGEST_SIGNS = 80;
    private static final int SHORTEST_WORD = 4;

    /** Words that make a title stand for another work than the title without them. */
    private static final Set<String> ABOUT_ANOTHER = Set.of(
            "addendum",
            "comment",
            "comments",
            "commentary",
            "corrigendum",
            "corrigenda",
            "correction",
            "corrections",
            "discussion",
            "errata",
            "erratum",
            "rejoinder",
            "reply",
            "response",
            "retracted",
            "retraction",
            "supplement",
            "supplementary");

    private static final Set<String> PARTS = Set.of("part", "volume", "vol", "chapter", "no", "episode");

    /** Titles that many works have, whatever else they say. */
    private static final Set<String> GENERIC = Set.of(
            "abstracts",
            "acknowledgements",
            "appendix",
            "author index",
            "book review",
            "book reviews",
            "call for papers",
            "conclusion",
            "contents",
            "editorial",
            "editorial board",
            "foreword",
            "guest editorial",
            "in this issue",
            "introduction",
            "invited talk",
            "issue information",
            "letter to the editor",
            "news and views",
            "obituary",
            "overview",
            "panel discussion",
            "preface",
            "proceedings",
            "table of contents",
            "title page");

    private static final Pattern GENERIC_BEGINNING = Pattern.compile(
            "(guest )?editorial .*|introduction to the special issue.*|preface to .*|message from the .*");
    private static final Pattern NUMBER =
            Pattern.compile("\\S*\\d\\S*|[ivxl]{1,5}|one|two|three|four|five|six|first|second|third|fourth|fifth");

    static TitleWords of(NormalTitle title) {
        return new TitleWords(Arrays.stream(title.value().split(" "))
                .filter(it -> !ARTICLES.contains(it))
                .toList());
    }

    int count() {
        return words.size();
    }

    /** Whether many works could have it. */
    static boolean isGeneric(NormalTitle title) {
        return GENERIC.contains(title.value())
                || GENERIC_BEGINNING.matcher(title.value()).matches();
    }

    boolean isShort() {
        return words.size() <= SHORT;
    }

    /** The first two letters of each word, by which titles are found that differ in a letter or two; not for few words. */
    Optional<String> signs() {
        if (words.size() < ENOUGH) {
            return Optional.empty();
        }
        String signs = words.stream().map(TitleWords::sign).collect(Collectors.joining());
        return Optional.of(signs.length() <= LONGEST_SIGNS ? signs : signs.substring(0, LONGEST_SIGNS));
    }

    private static String sign(String word) {
        return word.codePointCount(0, word.length()) <= 2 ? word : word.substring(0, word.offsetByCodePoints(0, 2));
    }

    /** Whether one is a reply, a correction or the like, and the other not; or they are different parts of a whole. */
    boolean speakOfOthers(TitleWords other) {
        return !marks(ABOUT_ANOTHER).equals(other.marks(ABOUT_ANOTHER))
                || !numbers().equals(other.numbers());
    }

    /** The same of a longer title that goes on where this one ends: a number in its subtitle may just be a figure. */
    boolean isAnotherThan(TitleWords longer) {
        List<String> rest = longer.words.subList(Math.min(words.size(), longer.words.size()), longer.words.size());
        boolean numbered =
                !rest.isEmpty() && (NUMBER.matcher(rest.getFirst()).matches() || PARTS.contains(rest.getFirst()));
        return numbered || !marks(ABOUT_ANOTHER).equals(longer.marks(ABOUT_ANOTHER));
    }

    private Set<String> marks(Set<String> of) {
        return words.stream().filter(of::contains).collect(Collectors.toSet());
    }

    private List<String> numbers() {
        return words.stream().filter(it -> NUMBER.matcher(it).matches()).toList();
    }

    /** Whether they differ only by a slip of the pen: in one letter of a word, of one word in four at most. */
    boolean isSlipOf(TitleWords other) {
        if (words.size() != other.words.size() || words.size() < ENOUGH) {
            return false;
        }
        int slips = 0;
        for (int i = 0; i < words.size(); i++) {
            String one = words.get(i);
            String two = other.words.get(i);
            if (!one.equals(two)) {
                slips++;
                if (!isSlip(one, two)) {
                    return false;
                }
            }
        }
        return slips <= Math.max(1, words.size() / ENOUGH);
    }

    private static boolean isSlip(String one, String two) {
        boolean longEnough = Math.min(one.length(), two.length()) >= SHORTEST_WORD;
        return longEnough && sign(one).equals(sign(two)) && oneLetterApart(one, two);
    }

    private static boolean oneLetterApart(String one, String two) {
        int ahead = 0;
        while (ahead < Math.min(one.length(), two.length()) && one.charAt(ahead) == two.charAt(ahead)) {
            ahead++;
        }
        int behind = 0;
        while (behind < Math.min(one.length(), two.length()) - ahead
                && one.charAt(one.length() - 1 - behind) == two.charAt(two.length() - 1 - behind)) {
            behind++;
        }
        String left = one.substring(ahead, one.length() - behind);
        String right = two.substring(ahead, two.length() - behind);
        boolean swapped = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return swapped || Math.max(left.length(), right.length()) <= 1;
    }
}
