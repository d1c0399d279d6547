package org.colloquium.digest.format;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]++");
    private static final int LOOKED_AT = 2_000;
    private static final int SHORT = 300;

    private Scholarly() {}

    static boolean isAbstract(String text) {
        String head = text.substring(0, Math.min(LOOKED_AT, text.length())).toLowerCase(Locale.ROOT);
        Set<String> telling = new HashSet<>();
        Set<String> usual = new HashSet<>();
        Matcher words = WORD.matcher(head);
        while (words.find()) {
            String word = words.group();
            if (TELLING.contains(word)) {
                telling.add(word);
            } else if (USUAL.contains(word)) {
                usual.add(word);
            }
        }
        int needed = text.length() < SHORT ? 2 : 3;
        return (!telling.isEmpty() && telling.size() + usual.size() >= needed) || usual.size() >= 2 * needed;
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
