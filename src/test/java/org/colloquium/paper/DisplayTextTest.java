package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DisplayTextTest {
    private static final List<String> PIECES = List.of(
            "\\",
            "{",
            "}",
            "$",
            "^",
            "_",
            "`",
            "'",
            "\"",
            "~",
            "-",
            "\\eg",
            "\\emph{",
            "\\frac{",
            "\\url{",
            "https://a.b/c",
            "x",
            " ",
            "10",
            "é",
            "🦙",
            "\\(",
            "\\)",
            "times",
            "\uFDD0",
            "0",
            "\uFDD1",
            "\n");

    @ParameterizedTest
    @MethodSource
    void becomesWhatAReaderExpects(String stored, String shown) {
        assertThat(DisplayText.of(stored)).isEqualTo(shown);
        assertThat(DisplayText.of(shown)).as("shown again").isEqualTo(shown);
    }

    static Stream<Arguments> becomesWhatAReaderExpects() {
        return Stream.of(
                Arguments.of("\\eg, x", "e.g., x"),
                Arguments.of("\\ie a", "i.e. a"),
                Arguments.of("x, \\etc.", "x, etc."),
                Arguments.of("Smith \\etal show", "Smith et al. show"),
                Arguments.of("34.57\\% on V^* Bench", "34.57% on V* Bench"),
                Arguments.of("(S^3A)", "(S³A)"),
                Arguments.of("$O(n \\log n)$", "O(n log n)"),
                Arguments.of("$x^2 + y_i \\leq \\alpha$", "x² + yᵢ ≤ α"),
                Arguments.of("a question: ``How?\". To", "a question: “How?”. To"),
                Arguments.of("``quotes'' and `single'", "“quotes” and ‘single’"),
                Arguments.of("`leaky modality mix,' where", "‘leaky modality mix,’ where"),
                Arguments.of("``living`` repo", "“living” repo"),
                Arguments.of("a -- b --- c", "a – b — c"),
                Arguments.of("1--10", "1–10"),
                Arguments.of("\\emph{very} \\textbf{bold \\textit{both}}", "very bold both"),
                Arguments.of("{\\em foo} {BERT}", "foo BERT"),
                Arguments.of("{B}ayesian", "Bayesian"),
                Arguments.of(
                        "G\\\"odel, caf\\'e, {\\'e}t\\'{e}, gar\\c{c}on, Espa\\~na, \\v{S}koda, na\\\"{\\i}ve, Erd\\H{o}s, Stra\\ss e, \\O rsted",
                        "Gödel, café, été, garçon, España, Škoda, naïve, Erdős, Straße, Ørsted"),
                Arguments.of("models~(MLLMs)", "models (MLLMs)"),
                Arguments.of("Fig.~3", "Fig. 3"),
                Arguments.of("\\url{https://x.org/~me/a\\_b}", "https://x.org/~me/a_b"),
                Arguments.of("Q\\&A \\_ \\# \\$5", "Q&A _ # $5"),
                Arguments.of("$\\sim$10", "∼10"),
                Arguments.of("$3\\times3$", "3×3"),
                Arguments.of("1920times1080", "1920×1080"),
                Arguments.of("L_infty=8/255", "L∞=8/255"),
                Arguments.of("$\\ell_\\infty$", "ℓ∞"),
                Arguments.of("$\\mathcal{L}_{\\text{total}}$", "L_total"),
                Arguments.of("$\\mathbb{R}^d$", "ℝᵈ"),
                Arguments.of("$\\frac{1}{2}$", "1/2"),
                Arguments.of("10^{-3} and 10^-4 and 2^10", "10⁻³ and 10⁻⁴ and 2¹⁰"),
                Arguments.of("the n^th", "the nᵗʰ"),
                Arguments.of("{scriptsize CODE2SEQ}", "CODE2SEQ"),
                Arguments.of("ZoomEye at https://g.com/Z{https://g.com/Z}.", "ZoomEye at https://g.com/Z."),
                Arguments.of("foo \\cite{bar} baz~\\citep{x}.", "foo baz."),
                Arguments.of("$\\hat{x}$", "x̂"),
                Arguments.of("65.\\%.", "65.%."),
                Arguments.of("\\$100", "$100"),
                Arguments.of("$k$-means", "k-means"),
                Arguments.of("$90\\%$", "90%"),
                Arguments.of("${\\sim}$5", "∼5"),
                Arguments.of("\\href{https://a.b/c}{code}", "code"),
                Arguments.of("(\\textit{e.g.,} x)", "(e.g., x)"),
                Arguments.of("\\LaTeX\\ rules", "LaTeX rules"),
                Arguments.of("x'' and ``y''", "x'' and “y”"),
                Arguments.of("``a `b' c''", "“a ‘b’ c”"),
                Arguments.of("\\textsc{Bert}-based", "Bert-based"),
                Arguments.of("$\\varepsilon$-greedy", "ε-greedy"),
                Arguments.of("T$_1$ and CO$_2$", "T₁ and CO₂"),
                Arguments.of("H$_2$O", "H₂O"),
                Arguments.of("$10^5$", "10⁵"),
                Arguments.of("\\(x^2\\)", "x²"),
                Arguments.of("GPT-4$^\\dagger$", "GPT-4†"),
                Arguments.of("file_{i}.txt x_{i}", "file_{i}.txt xᵢ"),
                Arguments.of("\\emph{unclosed", "unclosed"));
    }

    @ParameterizedTest
    @MethodSource
    void leavesAloneWhatIsNoLatex(String text) {
        assertThat(DisplayText.of(text)).isEqualTo(text);
    }

    static Stream<String> leavesAloneWhatIsNoLatex() {
        return Stream.of(
                "about ~10 and ~billion",
                "https://x.org/~me/a_b--c",
                "$5 million and $10 million",
                "between $5-$10",
                "snake_case and my_var_1",
                "run `git log --oneline` now",
                "use --verbose",
                "{\"key\": \"a_b\", \"c\": [1]}",
                "\\n and \\t and \\w+",
                "sometimes 3 times",
                "\\name and \\ModelName, our",
                "a^b xor",
                "$\\unknown{x}$",
                "i--; a --> b",
                "US$5,$6 and $5,$6",
                "cost $5 or 6$ here",
                "\\\"name\\\": 1",
                "don't `x` it's",
                "rock 'n' roll",
                "f''(x)",
                "$HOME/$USER",
                "C:\\Users\\foo",
                "/users/{id}",
                "a } b",
                "");
    }

    @Test
    void survivesAnything() {
        long seed = Long.getLong("colloquium.seed", 20_261_103L);
        int count = Boolean.getBoolean("colloquium.long") ? 2_000_000 : 50_000;
        System.out.println("DisplayText: seed " + seed + ", " + count + " texts");
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String made = text.toString();
            assertThatNoException().as(made).isThrownBy(() -> DisplayText.of(made));
        }
    }

    @Test
    void takesLinearTime() {
        for (String piece : List.of(
                "{",
                "\\emph{",
                "$",
                "\\(",
                "`",
                "``",
                "'",
                "\\\"",
                "^",
                "_{",
                "\\frac{",
                "--",
                "~",
                "$x",
                "{a",
                "\\url{https://",
                "https://",
                "`a",
                "''",
                "\\frac{a}{")) {
            String text = piece.repeat(4_000_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> DisplayText.of(text), piece);
        }
    }
}
