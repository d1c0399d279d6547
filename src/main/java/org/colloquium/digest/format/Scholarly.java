package org.colloquium.digest.format;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether a text speaks as abstracts do; letters, recipes and news do not, whatever their layout. */
final class Scholarly {

    private static final Set<String> TELLING = words(
            "propose proposes proposed benchmark benchmarks dataset datasets"
                    + " experiments experimental empirical empirically outperform outperforms outperformed outperforming demonstrate"
                    + " demonstrates algorithm algorithms theoretical theorem prove proves parameters architecture accuracy baseline"
                    + " baselines sota pretrained pretraining pre-trained neural transformer transformers inference supervised"
                    + " framework frameworks simulation simulations hypothesis quantitative statistical protein quantum spectra"
                    + " state-of-the-art generalization generalize representations embeddings multimodal diffusion reinforcement");
    private static final Set<String> USUAL = words("we our paper method methods results result model models approach"
            + " approaches data show shows study studies learning existing performance training novel evaluate evaluation"
            + " task tasks analysis findings problem introduce introduces present presents work research investigate"
            + " significant significantly improve improves challenges language vision system systems effective trained"
            + " estimate efficient scale information features network networks observed");
    private static final int LOOKED_AT = 2_000;
    private static final int SHORT = 300;

    private Scholarly() {}

    static boolean isAbstract(String text) {
        String head = text.substring(0, Math.min(LOOKED_AT, text.length())).toLowerCase(Locale.ROOT);
        Set<String> telling = new HashSet<>();
        Set<String> usual = new HashSet<>();
        int needed = text.length() < SHORT ? 2 : 3;
        int end;
        for (int start = 0; start < head.length(); start = end + 1) {
            end = endOfWord(head, start);
            String word = end - start < 2 ? "" : head.substring(start, end);
            if (TELLING.contains(word)) {
                telling.add(word);
            } else if (USUAL.contains(word)) {
                usual.add(word);
            }
            if ((!telling.isEmpty() && telling.size() + usual.size() >= needed) || usual.size() >= 2 * needed) {
                return true;
            }
        }
        return false;
    }

    // Every text of a digest comes by here, so this is no regular expression.
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && (isSmallLetter(text.charAt(end)) || end > start && text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Whether the words above could not be in it, since it is in another script. */
    static boolean isOtherScript(String text) {
        String head = text.substring(0, Math.min(LOOKED_AT, text.length()));
        long letters = head.codePoints().filter(Character::isLetter).count();
        long latin = head.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return letters > 0 && latin * 2 < letters;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
