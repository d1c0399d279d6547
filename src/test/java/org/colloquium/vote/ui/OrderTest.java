package org.colloquium.vote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    private final Order abc = Order.NONE.last("a").last("b").last("c");

    @Test
    void papersAreRankedOneAfterTheOther() {
        assertThat(abc.places()).containsExactly(List.of("a"), List.of("b"), List.of("c"));
        assertThat(abc.place("c")).isEqualTo(3);
        assertThat(abc.place("z")).isZero();
    }

    @Test
    void aNumberMovesOneAndTheOthersMakeRoom() {
        assertThat(abc.at("c", 1).papers()).containsExactly("c", "a", "b");
        assertThat(abc.at("a", 99).papers()).containsExactly("b", "c", "a");
        assertThat(abc.at("a", 0)).isEqualTo(abc);
    }

    @Test
    void onePaperGoesRightAboveAnotherOrToTheEnd() {
        assertThat(abc.before("a", "c").papers()).containsExactly("b", "a", "c");
        assertThat(abc.before("c", "a").papers()).containsExactly("c", "a", "b");
        assertThat(abc.before("d", "b").papers()).containsExactly("a", "d", "b", "c");
        assertThat(abc.before("a", "").papers()).containsExactly("b", "c", "a");
        assertThat(abc.joined("b").before("c", "b").places()).containsExactly(List.of("c"), List.of("a", "b"));
    }

    @Test
    void upAndDownPassTheNeighbour() {
        assertThat(abc.up("c").papers()).containsExactly("a", "c", "b");
        assertThat(abc.down("a").papers()).containsExactly("b", "a", "c");
        assertThat(abc.up("a")).isEqualTo(abc);
        assertThat(abc.down("c")).isEqualTo(abc);
    }

    @Test
    void equalsShareAPlaceAndPartAgain() {
        Order equal = abc.joined("b");
        assertThat(equal.places()).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(equal.isEqual("a")).isTrue();
        assertThat(equal.isEqual("c")).isFalse();
        assertThat(equal.up("b").places()).containsExactly(List.of("b"), List.of("a"), List.of("c"));
        assertThat(equal.down("a").places()).containsExactly(List.of("b"), List.of("a"), List.of("c"));
        assertThat(abc.joined("a")).isEqualTo(abc);
    }

    @Test
    void onesTakenOutLeaveNoGap() {
        assertThat(abc.without("b").places()).containsExactly(List.of("a"), List.of("c"));
        assertThat(abc.without("a").without("b").without("c")).isEqualTo(Order.NONE);
    }
}
