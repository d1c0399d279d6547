package org.colloquium.digest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksInTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Code: https://github.com/a/b. | code https://github.com/a/b",
                "Code: https://github.com/a/b, and more | code https://github.com/a/b",
                "(https://cogact.github.io/). | project https://cogact.github.io/",
                "at github.com/a/b_c; | code https://github.com/a/b_c",
                "at www.github.com/a/b | code https://www.github.com/a/b",
                "https://huggingface.co/org/model | code https://huggingface.co/org/model",
                "https://gitlab.inria.fr/a/b | code https://gitlab.inria.fr/a/b",
                "https://huggingface.co/papers/2410.05434 | abstract https://huggingface.co/papers/2410.05434",
                "https://arxiv.org/abs/2303.08867 | abstract https://arxiv.org/abs/2303.08867",
                "https://arxiv.org/pdf/2303.08867.pdf! | pdf https://arxiv.org/pdf/2303.08867.pdf",
                "https://doi.org/10.1016/0004-3702(94)90007-8) | doi https://doi.org/10.1016/0004-3702(94)90007-8",
                "https://en.wikipedia.org/wiki/Go_(game). | project https://en.wikipedia.org/wiki/Go_(game)",
                "\\url{https://x.org/~me/a\\_b\\%20c} | project https://x.org/~me/a_b%20c",
                "\\href{https://github.com/a/b}{our code} | code https://github.com/a/b",
                "“https://github.com/a/b” | code https://github.com/a/b",
                "代码见 https://github.com/a/b。 | code https://github.com/a/b",
                "HTTPS://GitHub.com/A/B | code https://GitHub.com/A/B",
                "*https://x.org/a* | project https://x.org/a",
                "[code](https://github.com/a/b) | code https://github.com/a/b",
                "see https://web.archive.org/web/2020/https://x.org/a | project https://web.archive.org/web/2020/https://x.org/a",
            })
    void findsTheAddressAndWhatItLeadsTo(String text, String found) {
        assertThat(links(text)).containsExactly(found);
    }

    @Test
    void findsEachOnce() {
        assertThat(
                        links(
                                "https://github.com/a/Z{https://github.com/a/Z}. Also http://github.com/a/Z/ and https://x.org"))
                .containsExactly("code https://github.com/a/Z", "project https://x.org");
        assertThat(links("https://a.org/xhttps://b.org/y"))
                .containsExactly("project https://a.org/x", "project https://b.org/y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://x.org/a",
                "https://user@evil.com/",
                "https://github.com@evil.com/x",
                "http://localhost/x",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://",
                "https://github.com/",
                "me@github.com/x",
                "https://exa mple",
                "e.g. and i.e./x",
                "http:///x.org",
                "xhttps://x.org",
            })
    void refusesWhatIsNoPlainWebAddress(String text) {
        assertThat(links(text)).isEmpty();
    }

    @Test
    void takesLinearTime() {
        for (String piece :
                List.of("https://", "github.com/", "(", "https://a.b/)", "\\url{", "www.", "https://a.b/((")) {
            String text = "https://x.org/" + piece.repeat(2_000_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> LinksInText.find(text), piece);
        }
    }

    private static List<String> links(String text) {
        return LinksInText.find(text).stream().map(LinksInTextTest::told).toList();
    }

    private static String told(PaperLink link) {
        return link.rel().key() + " " + link.url();
    }
}
