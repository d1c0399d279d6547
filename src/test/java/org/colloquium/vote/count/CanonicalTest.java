package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    /** Computed with: printf '{"approve":["a","b"]}\n{"approve":[]}\n' | LC_ALL=C sort | sha256sum. */
    @Test
    void theDigestIsWhatOthersCompute() {
        assertThat(Canonical.digest(List.of(new Approvals(List.of()), new Approvals(List.of("b", "a")))))
                .isEqualTo("sha256:9670c3cb79148f5c687d9466aaaa77a23dd0c29e159fbd813c1570029dc10804");
    }

    @Test
    void theOrderOfVotesDoesNotMatterTheirNumberDoes() {
        Approvals one = new Approvals(List.of("a"));
        Approvals other = new Approvals(List.of("b"));
        assertThat(Canonical.digest(List.of(one, other))).isEqualTo(Canonical.digest(List.of(other, one)));
        assertThat(Canonical.digest(List.of(one, one))).isNotEqualTo(Canonical.digest(List.of(one)));
    }

    @Test
    void writesJsonWithoutSpacesAndWithSortedKeys() {
        assertThat(Canonical.json(Map.of("b", List.of(1, "x"), "a", "q\"\\\n\u0001\u00e9\ud83d\ude00")))
                .isEqualTo("{\"a\":\"q\\\"\\\\\\n\\u0001\u00e9\ud83d\ude00\",\"b\":[1,\"x\"]}");
    }
}
