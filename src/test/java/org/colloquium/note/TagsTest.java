package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tags words name. */
class TagsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#Tides are early | tides",
                "See (#open-question), please. | open-question",
                "- #to_read | to_read",
                "Über #Zähler: #Нейрон | zähler нейрон",
                "#nested/tag. | nested/tag",
                "#twice and #Twice | twice"
            })
    void aWordAfterAHashSignIsATag(String words, String tags) {
        assertThat(Tags.with(List.of(), words, "")).containsExactly(tags.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A heading",
                "Theorem #2 and C# code",
                "<https://example.org/a#part> or https://example.org/a#part",
                "[here](#part)",
                "`#code` and $\\\\#a$",
                "a#b, &#x41; and ##no",
                "#aVeryLongWordThatNobodyWouldEverUseAsATagOfAnything"
            })
    void nothingElseIs(String words) {
        assertThat(Tags.with(List.of(), words, "")).isEmpty();
    }

    @Test
    void whatStoodInTheWordsBeforeDoesNotComeBack() {
        assertThat(Tags.with(List.of("mine"), "#old and #new", "#old")).containsExactly("mine", "new");
    }

    @Test
    void moreThanFitAreLeftOut() {
        String many = "#a".concat(" #b".repeat(3))
                + IntStream.range(0, 40).mapToObj(it -> " #t" + it).reduce("", String::concat);
        assertThat(Tags.with(List.of("mine"), many, "")).hasSize(Tags.MOST).startsWith("mine", "a", "b", "t0");
    }
}
