package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A count is kept as JSON, and read again it says the same. */
class CountTest {
    private final JsonMapper json = JsonMapper.builder().build();

    static List<String> methods() {
        return Methods.names();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void isKeptAndReadAgain(String method) {
        Random random = new Random(17);
        Question question = new Question(TestProfiles.letters(5), 2, Map.of());
        List<Map<String, Object>> votes = IntStream.range(0, 9)
                .mapToObj(it -> TestProfiles.random(method, question.candidates(), random))
                .toList();
        Count count = TestProfiles.count(method, question, votes);
        Count again = json.readValue(json.writeValueAsString(count), Count.class);
        assertThat(again).isEqualTo(count);
        assertThat(TestProfiles.explained(again))
                .isEqualTo(TestProfiles.explained(count))
                .isNotBlank()
                .doesNotContain("{}");
    }

    @Test
    void oneThatWasKeptBeforeThereWereFiguresIsReadToo() {
        Count count = json.readValue("""
                {"method": "approval", "seats": 1, "options": {}, "votes": 1, "winners": ["a"], "ties": [],
                 "counts": {"a": 1, "b": 0}, "closeness": {"last": "a", "next": "b", "difference": 1,
                 "oneVoteDecides": true}, "votesDigest": "sha256:0"}""", Count.class);
        assertThat(count.figures()).isEqualTo(Figures.NONE);
        assertThat(TestProfiles.explained(count)).startsWith("a is first with 1.");
    }
}
