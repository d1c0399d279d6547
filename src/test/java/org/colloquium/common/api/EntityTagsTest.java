package org.colloquium.common.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntityTagsTest {
    @Test
    void oneVersionIsTheOneThatWasSeen() {
        assertThat(read("\"5\"")).isEqualTo(5);
        assertThat(read("W/\"5\"")).isEqualTo(5);
        assertThat(read("5")).isEqualTo(5);
    }

    @Test
    void withoutOneNobodyCares() {
        assertThat(read(null)).isNull();
        assertThat(read(" ")).isNull();
        assertThat(read("*")).isNull();
    }

    @Test
    void ofSeveralThePresentOneCounts() {
        assertThat(EntityTags.read("\"5\", \"0\"", () -> 0)).isZero();
        assertThat(EntityTags.read("\"5\",W/\"7\"", () -> 7)).isEqualTo(7);
        assertThat(EntityTags.read("\"5\", \"0\"", () -> 3)).isNegative();
    }

    @Test
    void whatNoThingHadIsStale() {
        assertThat(read("\"abc\"")).isNegative();
        assertThat(read("\"99999999999999\"")).isNegative();
        assertThat(EntityTags.read(",", () -> 0)).isNegative();
    }

    private static @Nullable Integer read(@Nullable String header) {
        return EntityTags.read(header, () -> {
            throw new AssertionError("asked for one version only");
        });
    }
}
