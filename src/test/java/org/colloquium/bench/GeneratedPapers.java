package org.colloquium.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.NewPaper;
import org.colloquium.paper.PaperLink;

/**
 * Papers nobody wrote, as long as real ones and with words as often: few in most abstracts, many in hardly any. The
 * same seed and number give the same paper.
 */
final class GeneratedPapers {
    /** A phrase that about one paper in a hundred and fifty holds. */
    static final String PHRASE = "optical flow";

    /** Begins nearly every abstract. */
    static final String COMMON = "model";

    private static final List<String> TOPICS = words("""
            language model,vision-language model,diffusion model,transformer,image segmentation,speech recognition,
            question answering,prompt tuning,machine translation,zero-shot learning,code generation,retrieval,
            reinforcement learning,knowledge distillation,object detection,video understanding,graph network,
            text summarisation,visual grounding,robotic manipulation,federated learning,music generation,
            depth estimation,optical flow,medical imaging,protein folding,time series,theorem proving,
            anomaly detection,point cloud,sign language,weather forecasting,causal inference,dialogue system,
            federated search,style transfer,tabular data,remote sensing,handwriting synthesis,quantum chemistry""");
    private static final List<String> QUALITIES = words("""
            efficient,robust,scalable,compositional,interpretable,parameter-efficient,self-supervised,multimodal,
            hierarchical,adaptive,sparse,contrastive,low-resource,multilingual,continual,few-shot,calibrated,
            uncertainty-aware,privacy-preserving,long-context,streaming,equivariant,modular,training-free""");
    private static final List<String> SENTENCES = List.of(
            "Recent progress in %t has been driven by ever larger collections of %q data and by models of %w.",
            "However, existing approaches to %t often assume that %w and %w are known in advance.",
            "In this paper, we propose %n, a %q model for %t that learns from %w without labels.",
            "Our key idea is to let a %q encoder and a frozen decoder share what they know about %w.",
            "Specifically, (i) we align %t with %t, and (ii) we regularise the %w that link them.",
            "We further introduce a benchmark of %d tasks that measures %t under %w and %w.",
            "Extensive experiments show that %n outperforms %q baselines by %d.%d\\%% on %t.",
            "A careful analysis reveals that %w matter more than %w when data are scarce.",
            "These results suggest that ``%q'' models can serve as a foundation for %t and %t.",
            "We hope that this study of %w offers a new direction for research on %t.");
    private static final String[] BEGINNINGS = {
        "ba", "co", "di", "fra", "gli", "kor", "lu", "me", "no", "pra", "so", "tri"
    };
    private static final String[] MIDDLES = {"ba", "ce", "do", "fi", "gu", "la", "mi", "no", "re", "su", "ti", "vo"};
    private static final String[] ENDS = {"tion", "ics", "nets", "gram", "lity", "rons", "des", "ment", "lax", "quents"
    };

    private final long seed;

    GeneratedPapers(long seed) {
        this.seed = seed;
    }

    /** The papers with these numbers. */
    List<NewPaper> papers(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::paper).toList();
    }

    private NewPaper paper(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        String title = title(random, number);
        String summary = summary(random, number);
        String shown = summary.replace("\\%", "%").replace("``", "\u201c").replace("''", "\u201d");
        boolean code = random.nextInt(4) == 0;
        return new NewPaper(
                title,
                title,
                summary,
                shown,
                random.nextInt(3) == 0 ? List.of("A. " + name(random), "B. " + name(random)) : List.of(),
                null,
                null,
                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000)),
                code ? List.of(new PaperLink(LinkRel.CODE, "https://github.com/example/" + number)) : List.of());
    }

    /** The text of a page with these papers, laid out as a Hugging Face papers page is when copied from a browser. */
    String page(int from, int to) {
        return "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 18\n\n"
                + papers(from, to).stream()
                        .map(it -> it.title() + "\n\n" + it.abstractSource())
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private static String title(Random random, int number) {
        String name = name(random) + "-" + Integer.toString(number, 36);
        return name + ": " + capital(often(random, QUALITIES)) + " " + titled(often(random, TOPICS)) + " with "
                + titled(rare(random)) + " and " + titled(often(random, TOPICS));
    }

    private static String summary(Random random, int number) {
        String name = name(random) + "-" + Integer.toString(number, 36);
        return Stream.concat(
                        IntStream.range(0, 6 + random.nextInt(6))
                                .mapToObj(it -> SENTENCES.get(it < 3 ? it : random.nextInt(SENTENCES.size()))),
                        random.nextInt(4) == 0
                                ? Stream.of("Code is available at https://github.com/example/" + number + ".")
                                : Stream.empty())
                .map(it -> filled(random, it, name))
                .collect(Collectors.joining(" "));
    }

    private static String filled(Random random, String sentence, String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c != '%') {
                text.append(c);
                continue;
            }
            i++;
            text.append(
                    switch (sentence.charAt(i)) {
                        case 't' -> often(random, TOPICS);
                        case 'q' -> often(random, QUALITIES);
                        case 'w' -> rare(random);
                        case 'd' -> Integer.toString(1 + random.nextInt(30));
                        case 'n' -> name;
                        default -> "%";
                    });
        }
        return text.toString();
    }

    /** One of these, the first ones far more often than the last ones. */
    private static String often(Random random, List<String> words) {
        double place = Math.pow(words.size(), random.nextDouble()) - 1;
        return words.get((int) Math.min(place, words.size() - 1));
    }

    /** One of some 17,000 made-up words, those with a low number more often. */
    private static String rare(Random random) {
        int number = (int) (Math.pow(random.nextDouble(), 3) * 17_280);
        return BEGINNINGS[number % 12] + MIDDLES[number / 12 % 12] + MIDDLES[number / 144 % 12] + ENDS[number / 1728];
    }

    private static String name(Random random) {
        return capital(BEGINNINGS[random.nextInt(12)] + MIDDLES[random.nextInt(12)] + ENDS[random.nextInt(10)]);
    }

    private static String titled(String words) {
        return Stream.of(words.split(" ")).map(GeneratedPapers::capital).collect(Collectors.joining(" "));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(",")).map(String::strip).toList();
    }
}
