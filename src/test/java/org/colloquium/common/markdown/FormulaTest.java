package org.colloquium.common.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquium.common.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a formula and what is not; within one nothing is Markdown. */
class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "so $x_1 * x_2$ holds~$x_1 * x_2$",
                "($x$)~$x$",
                "$a_b$ and *c*~$a_b$",
                "a $\\frac{1}{2}$.~$\\frac{1}{2}$",
                "$\\$5$~$\\$5$",
                "$a\\\\b$~$a\\\\b$",
                "for $5 < x$ only~$5 &lt; x$",
                "$$ \\sum_i x_i $$~$$ \\sum_i x_i $$",
                "so $$x_i$$ is~$$x_i$$",
                "so \\(x_1*x_2\\) is~\\(x_1*x_2\\)",
                "\\[ E = mc^2 \\]~\\[ E &#61; mc^2 \\]",
                "> $q$~$q$",
                "- $q$~$q$",
                "# On $q$~$q$",
                "*$q_1$*~$q_1$"
            })
    void aFormulaStaysAsItWasWritten(String source, String formula) {
        assertThat(html(source)).contains("<code class=\"math\">" + formula + "</code>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "between $5 and $10",
                "$5, $6 and $7.50",
                "from $5-$10",
                "US$5 or CA$10",
                "20$ or 30$",
                "a $ b $ c",
                "an escaped \\$x\\$",
                "`$x$`",
                "``$x$``",
                "```\n$x$\n```",
                "    $x$",
                "one $ alone",
                "$$",
                "$$$$",
                "$ x$",
                "\\(\\)",
                "$$ not ended",
                "$$\nnot ended\n\nand on",
                "\\[not ended",
                "$a\n\nb$"
            })
    void thisIsNoFormula(String source) {
        assertThat(html(source)).doesNotContain("math");
    }

    @Test
    void aFormulaOnLinesOfItsOwnMayBeginThemAsListsAndHeadingsDo() {
        assertThat(html("so\n$$\na\n- b\n= c\n# d\n+ e\n$$\nholds"))
                .contains(
                        "<p>so</p>",
                        "<code class=\"math\">$$\na\n- b\n&#61; c\n# d\n&#43; e\n$$</code>",
                        "<p>holds</p>");
        assertThat(html("\\[\n> x\n\\]")).contains("<code class=\"math\">\\[\n&gt; x\n\\]</code>");
        assertThat(html("> $$\n> - a\n> $$\n\nb")).contains("$$\n- a\n$$</code></p>\n</blockquote>");
        assertThat(html("- $$\n  - a\n  $$")).contains("$$\n- a\n$$</code>");
    }

    @Test
    void whatDoesNotEndIsMarkdownLikeEverythingElse() {
        assertThat(html("$$\n*not* ended\n\n*after*")).contains("$$<br", "<em>not</em> ended", "<em>after</em>");
        assertThat(html("$a *b* c")).contains("$a <em>b</em> c");
        assertThat(html("\\(a\\_b")).contains("(a_b");
        assertThat(html("$$x$$ is *short*")).contains("<code class=\"math\">$$x$$</code> is <em>short</em>");
    }

    @Test
    void plainTextHasTheSource() {
        assertThat(Markup.excerpt("so $x_1$ *is*\n\n$$\ny\n$$\n\nz", 100)).isEqualTo("so $x_1$ is $$ y $$ z");
    }

    private static String html(String source) {
        return Markup.markdown(source).html();
    }
}
