package org.colloquium.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that hold no papers, some in the very layout of a page of papers. */
class NoPapersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"letter.txt", "recipe.txt", "news.txt", "blog.txt", "chat.txt", "log.txt", "source-code.txt"})
    void isRecognisedAsNothingAndSaysSo(String name) {
        String text = Digests.resource(name);
        Recognition nothing = Digests.recognise(text);
        assertThat(nothing.format()).isEqualTo(Formats.NONE);
        assertThat(nothing.candidates()).isEmpty();
        assertThat(nothing.warnings()).singleElement().asString().startsWith("No papers were recognised");
        assertThat(nothing.leftOver()).hasSize(1);
        Digests.assertCovers(text, nothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n \u00A0", "\uFEFF"})
    void anEmptyDigestIsCalledEmpty(String text) {
        Recognition nothing = Digests.recognise(text);
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.leftOver()).isEmpty();
        assertThat(nothing.warnings()).containsExactly("There is nothing in it.");
    }

    @Test
    void aPageWithoutPapersNamesItsLines() {
        Recognition page = Digests.recognise("new\n\nSubscribe\n\nbyAK and the research community\n\nMar 18\n");
        assertThat(page.format()).isEqualTo("huggingface-page");
        assertThat(page.isEmpty()).isTrue();
        assertThat(page.leftOver()).hasSize(4);
        assertThat(page.warnings()).containsExactly("This looks like a page of papers, but no paper was found on it.");
    }

    @Test
    void aFormatCanBeForced() {
        byte[] letter = Digests.resource("letter.txt").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Formats.recogniseAs("huggingface-page", letter))
                .get()
                .matches(found -> found.format().equals("huggingface-page"));
        assertThat(Formats.recogniseAs("no such format", letter)).isEmpty();
        assertThat(Formats.all()).extracting(Formats.Format::key).contains("huggingface-page");
    }
}
