package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortTitlesTest {
    @Test
    void callsPapersByTheirBeginnings() {
        assertThat(ShortTitles.of(List.of(
                        "CogACT: A Foundational Vision-Language-Action Model",
                        "Linearly Mapping from Image to Text Space",
                        "Frozen Transformers in Language Models Are Effective Visual Encoder Layers",
                        "On the Opportunities and Risks of Foundation Models",
                        "Attention Is All You Need",
                        "What does CLIP know about peeling a banana?",
                        "Banana")))
                .containsExactly(
                        "CogACT",
                        "Linearly Mapping",
                        "Frozen Transformers",
                        "On the Opportunities and Risks",
                        "Attention Is All You Need",
                        "What does CLIP know about peeling a…",
                        "Banana");
    }

    @Test
    void cutsWhatHasNoWords() {
        String endless = "\ud83d\ude00".repeat(60);
        assertThat(ShortTitles.of(endless)).isEqualTo("\ud83d\ude00".repeat(30) + "…");
    }

    @Test
    void givesTheWholeTitleWhereBeginningsAgree() {
        ShortTitles names = new ShortTitles(Map.of("1", "CLIP: First", "2", "CLIP: Second", "3", "BERT: Third"));
        assertThat(names.apply("1")).isEqualTo("CLIP: First");
        assertThat(names.apply("2")).isEqualTo("CLIP: Second");
        assertThat(names.apply("3")).isEqualTo("BERT");
        assertThat(names.apply("unknown")).isEqualTo("unknown");
    }
}
