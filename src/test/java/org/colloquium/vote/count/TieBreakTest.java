package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TieBreakTest {
    private static final List<String> GIVEN = List.of("A", "B", "C", "D", "E", "F");
    private static final TieBreak LOT = new TieBreak(TieBreak.LOT, "a seed that was told before");

    static List<String> methods() {
        return Methods.names();
    }

    @Test
    void aLotIsADigestThatAnybodyCanMake() {
        List<String> drawn = GIVEN.stream()
                .sorted(Comparator.comparing(it -> sha256("a seed that was told before/" + it)))
                .toList();
        assertThat(new Question(GIVEN, 1, Map.of(), LOT).candidates())
                .isEqualTo(drawn)
                .isNotEqualTo(GIVEN);
        assertThat(new Question(GIVEN.reversed(), 1, Map.of(), LOT).candidates())
                .as("whatever order they are given in")
                .isEqualTo(drawn);
        assertThat(new Question(GIVEN, 1, Map.of(), new TieBreak(TieBreak.LOT, null)).candidates())
                .as("not drawn yet")
                .isEqualTo(GIVEN);
    }

    @Test
    void fewerMinutesStandFirstThenAsGiven() {
        Map<String, Object> options = Map.of("costs", Map.of("A", 30, "B", 10, "C", 20, "D", 10), "budget", 60);
        TieBreak minutes = new TieBreak(TieBreak.MINUTES, null);
        assertThat(new Question(List.of("A", "B", "C", "D"), 4, options, minutes).candidates())
                .containsExactly("B", "D", "C", "A");
        assertThatThrownBy(() -> new Question(GIVEN, 1, Map.of(), minutes)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodObeys(String name) {
        Count first = count(name, LOT);
        Count other = count(name, new TieBreak(TieBreak.LOT, "another"));
        List<String> drawn = new Question(GIVEN, 1, Map.of(), LOT).candidates();
        assertThat(first.winners()).containsExactly(drawn.getFirst());
        assertThat(other.winners()).isNotEqualTo(first.winners());
        assertThat(count(name, TieBreak.AS_GIVEN).winners()).containsExactly("A");
        assertThat(other.votesDigest()).isEqualTo(first.votesDigest());
        assertThat(Methods.explain(first, it -> it)).endsWith("That order was drawn by lot before anybody could vote.");
        assertThat(Methods.explain(count(name, TieBreak.AS_GIVEN), it -> it))
                .noneSatisfy(it -> assertThat(it).contains("by lot"));
    }

    @Test
    void whatIsToldMustBeWhole() {
        assertThat(TieBreak.told(null, null)).isEqualTo(TieBreak.AS_GIVEN);
        for (List<String> wrong :
                List.of(List.of("coin", ""), List.of("order", "x"), List.of("lot", "x".repeat(201)))) {
            assertThatThrownBy(() -> TieBreak.told(wrong.getFirst(), wrong.getLast()))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> TieBreak.told("lot", null)).isInstanceOf(InvalidInputException.class);
    }

    /** Each candidate has as good a vote as any other. */
    private static Count count(String method, TieBreak ties) {
        Method<?> counting = Methods.named(method);
        List<Map<String, Object>> votes = GIVEN.stream()
                .map(it -> Map.<String, Object>of(
                        counting.form().field(),
                        switch (counting.form()) {
                            case APPROVALS -> List.of(it);
                            case SCORES, DOTS -> Map.of(it, 3);
                            case RANKING -> List.of(List.of(it));
                        }))
                .toList();
        return Methods.count(counting, new Question(GIVEN, 1, Map.of(), ties), votes);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
