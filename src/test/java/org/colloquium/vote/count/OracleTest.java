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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Agrees with answers computed elsewhere, where the folder with them stands beside the project. */
class OracleTest {
    private static final Path FILE = Path.of("../shared/oracles/multiwinner-approval.json");

    @BeforeAll
    static void whereItIsPresent() {
        assumeTrue(Files.isReadable(FILE), () -> "There is no " + FILE + " here.");
    }

    @ParameterizedTest
    @CsvSource({
        "av, approval,",
        "pav, pav,",
        "seqphragmen, phragmen,",
        "equal-shares, equal-shares,",
        "equal-shares, equal-shares, phragmen",
        "equal-shares-with-av-completion, equal-shares, utilitarian",
        "equal-shares-with-increment-completion (one winner named), equal-shares, increment"
    })
    void choosesOneOfTheWinningCommittees(String rule, String method, @Nullable String completion) {
        Profile[] profiles = JsonMapper.builder().build().readValue(FILE, Profile[].class);
        assertThat(profiles).hasSizeGreaterThanOrEqualTo(120);
        boolean oneNamed = rule.endsWith("named)");
        int compared = 0;
        for (Profile profile : profiles) {
            Count count = Methods.count(
                    Methods.named(method),
                    new Question(
                            IntStream.range(0, profile.candidates())
                                    .mapToObj(String::valueOf)
                                    .toList(),
                            profile.committeeSize(),
                            completion == null ? Map.of() : Map.of("completion", completion)),
                    profile.approvals().stream().map(it -> vote(it).json()).toList());
            Set<Set<String>> expected = new HashSet<>();
            profile.winningCommittees().getOrDefault(rule, List.of()).forEach(it -> expected.add(names(it)));
            if (oneNamed
                    && count.figures().steps().stream().anyMatch(it -> it.tied().size() > 1)) {
                continue;
            }
            compared++;
            assertThat(expected).as(profile.name()).contains(Set.copyOf(count.winners()));
            assertThat(oneNamed || count.ties().isEmpty() == (expected.size() == 1))
                    .as("%s: %s %s", profile.name(), count.ties(), expected)
                    .isTrue();
        }
        assertThat(compared).isGreaterThan(oneNamed ? 30 : 119);
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
