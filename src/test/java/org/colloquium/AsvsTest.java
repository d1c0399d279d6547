package org.colloquium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of the security standard to the standard's numbers and to the tests that there are. */
class AsvsTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)`");

    private static final int WORDS = 12;

    /** How many requirements of levels 1 and 2 each section has, where they are the first ones of it; 253 in all. */
    private static final Map<String, Integer> SECTIONS = sections("""
            1.1 2 1.2 9 1.3 11 1.4 3 1.5 2 2.1 3 2.2 3 2.3 4 2.4 1 3.2 2 3.3 4 3.4 6 3.5 5 3.7 2 4.1 3 4.2 1 4.3 2 4.4 4
            5.1 1 5.2 3 5.3 2 5.4 3 6.1 3 6.2 12 6.3 4 6.4 4 6.5 5 6.6 3 6.8 4 7.1 3 7.2 4 7.3 2 7.4 5 7.5 2 7.6 2 8.1 2
            8.2 3 8.3 1 8.4 1 9.1 3 9.2 4 10.1 2 10.2 2 10.3 4 10.4 11 10.5 5 10.6 2 10.7 3 11.1 2 11.2 3 11.3 3 11.4 4
            11.5 1 11.6 1 12.1 3 12.2 2 12.3 4 13.1 1 13.2 5 13.3 2 13.4 5 14.1 2 14.2 4 14.3 3 15.1 3 15.2 3 15.3 7
            16.1 1 16.2 5 16.3 4 16.4 3 16.5 3 17.1 1 17.2 4 17.3 2""");

    @Test
    void everyRequirementIsAnsweredOnce() throws IOException {
        Map<String, Integer> answered = new TreeMap<>();
        rows().forEach(row -> answered.merge(section(row.getFirst()), 1, Integer::sum));
        assertThat(answered).isEqualTo(SECTIONS);
        assertThat(rows().stream().map(List::getFirst)).doesNotHaveDuplicates();
    }

    @Test
    void everyRowSaysWhatIsAskedAndHowItIsMetOrWhyNot() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row).as(row.getFirst()).hasSize(6);
            assertThat(row.get(1).split("\\s+")).as(row.getFirst()).hasSizeBetween(2, WORDS);
            assertThat(row.get(2)).as(row.getFirst()).isIn("yes", "partly", "no", "none");
            assertThat(row.get(3)).as(row.getFirst()).isNotBlank();
        });
    }

    @Test
    void whatIsMetIsShownOrItIsSaidWhereItStands() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.get(2).equals("yes"))
                .allSatisfy(row -> assertThat(row.get(4))
                        .as(row.getFirst())
                        .containsPattern("`[A-Z]\\w+`|\\bcode\\b|\\bREADME\\b|\\boperator\\b"));
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(TESTS)) {
            tests = files.map(it -> it.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        assertThat(rows()).allSatisfy(row -> {
            Matcher name = NAME.matcher(row.get(4));
            while (name.find()) {
                assertThat(tests).as(row.getFirst()).contains(name.group(1));
            }
        });
    }

    private static String section(String number) {
        return number.substring(0, number.lastIndexOf('.'));
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(TESTS.resolve("org/colloquium/asvs.md")).stream()
                .filter(it -> it.matches("\\| \\d+\\.\\d+\\.\\d+ .*"))
                .map(it -> Stream.of(it.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static Map<String, Integer> sections(String written) {
        String[] words = written.strip().split("\\s+");
        Map<String, Integer> sections = new TreeMap<>();
        for (int i = 0; i < words.length; i += 2) {
            sections.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return sections;
    }
}
