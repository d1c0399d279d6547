package org.colloquium.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown from people: shown as meant, and never more than text, structure and http links. */
class MarkupTest {
    private static final int LONGEST_NOTE = 20_000;
    private static final Pattern TAG = Pattern.compile("<(/?[a-z0-9]+)([^>]*)>");
    private static final Pattern HREF =
            Pattern.compile(" href=\"https?:[^\"]*\" rel=\"[a-z ]+\"| start=\"[0-9]+\"| class=\"math\"| /|");

    @Test
    void markdownIsShownAsMeant() {
        assertThat(html("*not* **linear**, see `x`"))
                .contains("<em>not</em>", "<strong>linear</strong>", "<code>x</code>");
        assertThat(html("- a\n- b")).contains("<ul>", "<li>a</li>");
        assertThat(html("|a|b|\n|-|-|\n|1|2|")).contains("<table>", "<td>1</td>");
        assertThat(html("see https://example.org/x")).contains("href=\"https://example.org/x\"");
        assertThat(html("one\ntwo")).contains("one<br");
    }

    /** Each is narrower than the one around it: a hundred would leave no room for a letter, and a page no end. */
    @Test
    void quotesAndListsWithinAnotherEnd() {
        String deep = html("> ".repeat(9_000) + "x");
        assertThat(deep.split("<blockquote>", -1)).hasSizeLessThan(20);
        assertThat(deep).contains("x</p>");
        String nested = html("- a\n  - b\n    - c\n      - d\n        > e");
        assertThat(nested.split("<ul>", -1)).hasSize(5);
        assertThat(nested).contains("<blockquote>");
        assertThat(html("- ".repeat(5_000) + "x").split("<ul>", -1)).hasSizeLessThan(20);
    }

    @Test
    void headingsStandBelowThoseOfThePage() {
        assertThat(html("# Plan")).contains("<h3>Plan</h3>");
        assertThat(html("### Only this")).contains("<h3>");
        assertThat(html("# a\n## b\n###### c\n# d\n###### e\n###### f"))
                .contains("<h3>a", "<h4>b", "<h5>c", "<h3>d", "<h4>e", "<h5>f");
    }

    @Test
    void imagesAreLinksSinceNothingIsLoadedFromElsewhere() {
        assertThat(html("![a plot](https://example.org/p.png)"))
                .contains("href=\"https://example.org/p.png\"")
                .contains(">a plot</a>")
                .doesNotContain("<img");
        assertThat(html("![](https://example.org/p.png)")).contains("p.png</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"https://x\" onclick=\"alert(1)\">x</a>",
                "<style>*{display:none}</style>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](logout)",
                "[x](/api/v1/me)",
                "[x]()",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](https://e.org/\" onload=\"alert(1))",
                "[x](https://e.org \"\\\" onmouseover=alert(1) \")",
                "[x]: javascript:alert(1)\n\n[x]",
                "`<script>`\n\n    <script>alert(1)</script>\n",
                "```html onload=x\n</code></pre><script>alert(1)</script>\n```",
                "\u0000<script\u0000>alert(1)</script>",
                "<<script>script>alert(1)<</script>/script>",
                "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
                "$<img src=x onerror=alert(1)>$",
                "$$\n</code><script>alert(1)</script>\n$$",
                "@[<b>x](member:00000000-0000-0000-0000-000000000001)",
                "[[<script>alert(1)</script>]](paper:00000000-0000-0000-0000-000000000002)",
                "[x](g/vision/papers/00000000-0000-0000-0000-000000000002)"
            })
    void hostileInputIsOnlyText(String source) {
        assertOnlyHarmless(html(source));
    }

    @Test
    @Timeout(20)
    void randomMixturesOfMarkupAreOnlyText() {
        String[] pieces = {
            "<",
            ">",
            "\"",
            "'",
            "[",
            "](",
            ")",
            "javascript:",
            "https://e.org",
            "onerror=",
            "<script>",
            "</",
            "`",
            "```\n",
            "*",
            "**",
            "_",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "|",
            "|-|\n",
            "&#x6a;",
            "\\",
            "<!--",
            "-->",
            "<![CDATA[",
            " ",
            "a",
            "\u202e",
            "\u0000",
            "![",
            "$",
            "$$",
            "\\(",
            "\\)",
            "\\[",
            "@[",
            "[[",
            "](member:00000000-0000-0000-0000-000000000001)",
            "]](paper:00000000-0000-0000-0000-000000000002)"
        };
        java.util.Random random = new java.util.Random(20);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                source.append(pieces[random.nextInt(pieces.length)]);
            }
            assertOnlyHarmless(html(source.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void bombsOfTheLongestLengthAreShownWithinASecond(String bomb) {
        long start = System.nanoTime();
        String html = html(bomb);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(html.length()).isLessThan(2_000_000);
        assertOnlyHarmless(html);
        Markup.excerpt(bomb, 100);
    }

    static String[] bombs() {
        return new String[] {
            ">".repeat(LONGEST_NOTE),
            "> ".repeat(LONGEST_NOTE / 2),
            "- ".repeat(LONGEST_NOTE / 2) + "x",
            "1. ".repeat(LONGEST_NOTE / 3) + "x",
            "> - ".repeat(LONGEST_NOTE / 4) + "x",
            "*a **a ".repeat(LONGEST_NOTE / 7),
            "_*".repeat(LONGEST_NOTE / 2) + "a",
            "**a *a ".repeat(LONGEST_NOTE / 14) + "a* a** ".repeat(LONGEST_NOTE / 14),
            "[".repeat(LONGEST_NOTE),
            "[a](".repeat(LONGEST_NOTE / 4),
            "![".repeat(LONGEST_NOTE / 5) + "](x)".repeat(LONGEST_NOTE / 7),
            "`".repeat(LONGEST_NOTE),
            "<!--".repeat(LONGEST_NOTE / 4),
            "<a ".repeat(LONGEST_NOTE / 3),
            "https://a.b/".repeat(LONGEST_NOTE / 12),
            "|a".repeat(1_000) + "|\n" + "|-".repeat(1_000) + "|\n" + "|x|\n".repeat(4_000),
            "&".repeat(LONGEST_NOTE),
            "$a ".repeat(LONGEST_NOTE / 3),
            "$1".repeat(LONGEST_NOTE / 2),
            "\\(".repeat(LONGEST_NOTE / 2),
            "$$\n".repeat(LONGEST_NOTE / 3),
            "$$a\n\n".repeat(LONGEST_NOTE / 5),
            "> $$".repeat(LONGEST_NOTE / 4),
        };
    }

    @Test
    void anExcerptIsPlainTextOnOneLine() {
        assertThat(Markup.excerpt("# Plan\n\n*ten* minutes, [then](https://e.org) <b>Table 3</b>", 200))
                .doesNotContain("*", "#", "\n")
                .startsWith("Plan ten minutes");
        assertThat(Markup.excerpt("word ".repeat(100), 20))
                .hasSizeLessThanOrEqualTo(20)
                .endsWith("…");
    }

    @Test
    void anExcerptDoesNotCutAnEmojiInTwo() {
        String cut = Markup.excerpt("😀".repeat(50), 10);
        assertThat(cut.codePoints().filter(it -> it == 0x1F600).count()).isEqualTo(9);
        assertThat(cut).endsWith("…").doesNotContain("\ud83d…");
    }

    @Test
    void textsFromRightToLeftAndEmojiStayWhole() {
        assertThat(html("שלום 👩‍🔬 *مرحبا*")).contains("שלום", "&#x1f469;\u200d&#x1f52c;", "<em>مرحبا</em>");
    }

    /** Every tag is one of ours, and carries nothing but an http link, a list's beginning, or that it is a formula. */
    private static void assertOnlyHarmless(String html) {
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(tags.group(1))
                    .matches("/?(p|br|em|strong|code|pre|blockquote|ul|ol|li|hr|h[3-6]|table|thead|tbody|tr|th|td|a)");
            assertThat(tags.group(2)).matches(HREF);
        }
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<");
    }

    private static String html(String source) {
        return Markup.markdown(source).html();
    }

    @Test
    void onlyImagesThatAreKeptHereAreShown() {
        String id = "01a21ad8-c0a6-7d88-8fad-d1110a7b8ed2";
        assertThat(Markup.markdown("![A *tide*](image:" + id + ")").html())
                .contains("<img")
                .contains("src=\"images/" + id + "\"")
                .contains("alt=\"A tide\"");
        for (String other : List.of(
                "![x](https://example.org/x.png)",
                "![x](images/" + id + ")",
                "![x](image:../" + id + ")",
                "![x](data:image/png;base64,AA)",
                "<img src=\"images/" + id + "\">")) {
            assertThat(Markup.markdown(other).html()).as(other).doesNotContain("<img");
        }
        assertThat(Markup.images("![](image:" + id + ") `![](image:" + id.replace('a', 'b') + ")`"))
                .containsExactly(UUID.fromString(id));
    }
}
