package org.colloquium.digest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTextTest {
    @Test
    void countsLinesWhateverEndsThem() {
        assertThat(DigestText.read("a\nb\r\n\rc\r\r\nd".getBytes(UTF_8)).lines())
                .containsExactly(
                        new Line(1, 1, "a"),
                        new Line(2, 2, "b"),
                        new Line(3, 3, ""),
                        new Line(4, 4, "c"),
                        new Line(5, 5, ""),
                        new Line(6, 6, "d"));
    }

    @Test
    void hasNoLineAfterTheLastEnd() {
        assertThat(DigestText.read("a\n".getBytes(UTF_8)).lines()).hasSize(1);
        assertThat(DigestText.read("a".getBytes(UTF_8)).lines()).hasSize(1);
        assertThat(DigestText.read(new byte[0]).lines()).isEmpty();
    }

    @Test
    void readsUnicodeWithAndWithoutMark() {
        for (byte[] bytes : List.of(
                "Gödel 🦙 שלום".getBytes(UTF_8),
                "\uFEFFGödel 🦙 שלום".getBytes(UTF_8),
                "\uFEFFGödel 🦙 שלום".getBytes(UTF_16LE),
                "\uFEFFGödel 🦙 שלום".getBytes(UTF_16BE))) {
            DigestText text = DigestText.read(bytes);
            assertThat(text.lines()).containsExactly(new Line(1, 1, "Gödel 🦙 שלום"));
            assertThat(text.notes()).isEmpty();
        }
    }

    @Test
    void fallsBackToWindows1252AndSaysSo() {
        DigestText text = DigestText.read("“Gödel’s café” – naïve".getBytes(Charset.forName("windows-1252")));
        assertThat(text.lines().getFirst().text()).isEqualTo("“Gödel’s café” – naïve");
        assertThat(text.notes()).singleElement().asString().contains("windows-1252");
    }

    @Test
    void keepsUtf8ThatWasCutInTheMiddleOfACharacter() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("Gödel, Erdős and Škoda: naïve".getBytes(UTF_8));
        bytes.write(0xC3);
        DigestText text = DigestText.read(bytes.toByteArray());
        assertThat(text.lines().getFirst().text()).isEqualTo("Gödel, Erdős and Škoda: naïve\uFFFD");
        assertThat(text.notes()).singleElement().asString().startsWith("1 character could not be read");
    }

    @Test
    void refusesBinaryFilesWithAReason() {
        assertThatThrownBy(() -> DigestText.read("%PDF-1.7 …".getBytes(UTF_8)))
                .isInstanceOf(UnreadableDigest.class)
                .hasMessageContaining("PDF");
        assertThatThrownBy(() -> DigestText.read("PK\u0003\u0004rest".getBytes(ISO_8859_1)))
                .hasMessageContaining("ZIP");
        assertThatThrownBy(
                        () -> DigestText.read("\u0001\u0002\u0003ab".repeat(9).getBytes(UTF_8)))
                .hasMessageContaining("control characters");
    }

    @Test
    void takesTheTextOutOfPastedHtml() {
        DigestText text = DigestText.read("""
                <!doctype html>
                <html><head><title>No</title><script>let no = "<p>no</p>";</script></head>
                <body><nav><a href="/">Models</a></nav>
                <h3><a href="/papers/1">A Title
                   in Two Lines</a></h3> <p>First <b>bold</b>
                paragraph &amp; more.</p><div hidden>no</div>
                <p>Second.</p></body></html>
                """.getBytes(UTF_8));
        assertThat(text.lines())
                .containsExactly(
                        new Line(3, 3, "Models"),
                        new Line(4, 5, "A Title in Two Lines"),
                        new Line(5, 6, "First bold paragraph & more."),
                        new Line(7, 7, "Second."));
        assertThat(text.layout()).isEqualTo(DigestText.Layout.ELEMENTS);
        assertThat(text.notes()).singleElement().asString().contains("HTML");
    }

    @Test
    void survivesDeepAndBrokenHtml() {
        DigestText deep = DigestText.read(("<html>" + "<div>".repeat(200_000) + "x</p>").getBytes(UTF_8));
        assertThat(deep.lines()).extracting(Line::text).containsExactly("x");
        assertThat(DigestText.read("<html".getBytes(UTF_8)).layout()).isNotNull();
    }

    @Test
    void takesATitleWithAnAngleBracketForText() {
        assertThat(DigestText.read("<3: Love among Language Models\n\nWe study x < y.".getBytes(UTF_8))
                        .layout())
                .isEqualTo(DigestText.Layout.LINES);
    }
}
