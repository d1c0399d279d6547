package org.colloquium.common.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.colloquium.common.Markup;
import org.colloquium.common.Named;
import org.colloquium.common.References;
import org.junit.jupiter.api.Test;

/** People and papers that a text names. */
class NamingTest {
    private static final UUID ANA = new UUID(1, 1);
    private static final UUID MAX = new UUID(1, 2);
    private static final UUID PAPER = new UUID(2, 1);
    private static final String PATH = "g/vision/papers/" + PAPER;
    private static final References KNOWN = new References(
            Map.of(ANA, "Ana <Souza> Lima", MAX, "Max"),
            Map.of(PAPER, new References.Work("Now <called> this", PATH)),
            MAX);

    @Test
    void somebodyIsCalledAsTheyAreNowAndLeadsNowhere() {
        assertThat(html("Ask " + Named.person("Ana Souza", ANA) + ", please"))
                .contains("Ask <span class=\"person\">&#64;Ana &lt;Souza&gt; Lima</span>, please");
        assertThat(html(Named.person("Max", MAX))).contains("class=\"person you\"");
    }

    @Test
    void whoeverIsNotKnownIsTheWordsOfTheText() {
        assertThat(html("Ask " + Named.person("Eve", new UUID(9, 9)) + "!")).contains("<p>Ask &#64;Eve!</p>");
        assertThat(Markup.excerpt("Ask " + Named.person("Ana", ANA), 50)).isEqualTo("Ask @Ana");
    }

    @Test
    void aPaperIsALinkWithItsPresentTitle() {
        assertThat(html("see " + Named.paper("Then", PAPER)))
                .contains("<a class=\"paper\" href=\"" + PATH + "\"", "Now &lt;called&gt; this</a>");
        assertThat(html("see " + Named.paper("Then", new UUID(9, 9)) + ".")).contains("<p>see Then.</p>");
    }

    @Test
    void codeNamesNobody() {
        String code = "`" + Named.person("Ana", ANA) + "`\n\n```\n" + Named.paper("x", PAPER) + "\n```";
        assertThat(html(code)).doesNotContain("class=");
        assertThat(Markup.named(code)).isEqualTo(Named.NOBODY);
    }

    @Test
    void whoIsNamedIsFoundOnce() {
        String text = Named.person("Ana", ANA) + " and " + Named.person("Max", MAX) + " and " + Named.person("Ana", ANA)
                + " on " + Named.paper("x", PAPER);
        assertThat(Markup.named(text).people()).containsExactly(ANA, MAX);
        assertThat(Markup.named(text).papers()).containsExactly(PAPER);
    }

    @Test
    void namesCannotBeTakenForMarkdown() {
        String hostile = "a](https://evil.example) *b* `c` $d$ <e>";
        assertThat(html(Named.person(hostile, new UUID(9, 9)))).doesNotContain("<a", "<em", "<code", "math");
        assertThat(html(Named.paper(hostile, PAPER))).contains(PATH);
    }

    @Test
    void otherProgramsGetWordsOnly() {
        assertThat(Named.spelledOut("Ask " + Named.person("Ana", ANA) + " on " + Named.paper("Title", PAPER)))
                .isEqualTo("Ask @Ana on Title");
    }

    @Test
    void codeFormulasAndLinksAreLeftAlone() {
        String source = "x `x` $x$ [x](https://x.org)\n\n    x\n\n```\nx\n```\n\n$$\nx\n$$\nx";
        assertThat(Markup.replace(source, true, Pattern.compile("x"), it -> Optional.of("y")))
                .isEqualTo("y `x` $x$ [x](https://x.org)\n\n    x\n\n```\nx\n```\n\n$$\nx\n$$\ny");
        assertThat(Markup.replace("x [x](https://e.org)", false, Pattern.compile("x"), it -> Optional.of("y")))
                .isEqualTo("y [y](https://e.org)");
    }

    private static String html(String source) {
        return Markup.markdown(source, KNOWN).html();
    }
}
