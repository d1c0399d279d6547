package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Attention Is All You Need | attention is all you need.",
                "Fine-Tuning of LVLMs | Finetuning of LVLMs",
                "On G\\\"odel's Theorem | On Gödel’s theorem",
                "Erdős and Łukasiewicz | ERDOS AND LUKASIEWICZ",
                "Vision & Language | Vision and  Language",
                "Straße | STRASSE",
                "S^3A: a $k$-means | S³A: A k-means",
                "MDETR -- Modulated Detection | MDETR: Modulated Detection",
                "ﬁne ﬂow | fine flow",
                "ΟΔΟΣ | οδος",
                "{BERT}ology | BERTology",
            })
    void sameForOneWork(String one, String other) {
        assertThat(NormalTitle.of(one)).isEqualTo(NormalTitle.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Programming in C | Programming in C++",
                "Programming in C# | Programming in C",
                "Part I | Part II",
                "SugarCrepe | SugarCrepe++",
                "किताब | कुताब",
                "?! | !?",
                "🦙 | 🚀",
                "大型语言模型 | 大型语言模型的训练",
            })
    void differsBetweenWorks(String one, String other) {
        assertThat(NormalTitle.of(one)).isNotEqualTo(NormalTitle.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "…", "🦙", "---", "$\\$$", "“”", "\\"})
    void keepsSomethingOfEveryTitle(String title) {
        assertThat(NormalTitle.of(title).isEmpty()).isFalse();
    }

    @Test
    void isStable() {
        String value = NormalTitle.of("Größe: Ünïcode & TeX").value();
        assertThat(NormalTitle.of(value).value()).isEqualTo(value);
    }
}
