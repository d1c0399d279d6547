package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Agrees with answers computed elsewhere, where the folder with them stands beside the project. */
class OracleTest {
    private static final Path FILE = Path.of("../shared/oracles/multiwinner-approval.json");

    @BeforeAll
    static void whereItIsPresent() {
        assumeTrue(Files.isReadable(FILE), () -> "There is no " + FILE + " here.");
    }

    @Test
    void approvalChoosesOneOfTheWinningCommittees() {
        Profile[] profiles = JsonMapper.builder().build().readValue(FILE, Profile[].class);
        assertThat(profiles).hasSizeGreaterThanOrEqualTo(120);
        for (Profile profile : profiles) {
            Count count = new Approval()
                    .count(
                            new Question(
                                    IntStream.range(0, profile.candidates())
                                            .mapToObj(String::valueOf)
                                            .toList(),
                                    profile.committeeSize(),
                                    Map.of()),
                            profile.approvals().stream().map(OracleTest::vote).toList());
            Set<Set<String>> expected = new HashSet<>();
            profile.winningCommittees().getOrDefault("av", List.of()).forEach(it -> expected.add(names(it)));
            assertThat(expected).as(profile.name()).contains(Set.copyOf(count.winners()));
            assertThat(count.ties().isEmpty()).as(profile.name()).isEqualTo(expected.size() == 1);
        }
    }

    private static Approvals vote(List<Integer> approved) {
        return new Approvals(List.copyOf(names(approved)));
    }

    private static Set<String> names(List<Integer> numbers) {
        Set<String> names = new HashSet<>();
        numbers.forEach(it -> names.add(String.valueOf(it)));
        return names;
    }

    private record Profile(
            String name,
            int candidates,
            int committeeSize,
            List<List<Integer>> approvals,
            Map<String, List<List<Integer>>> winningCommittees) {}
}
