package org.colloquium.intake;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An RSS feed as a journal writes it. */
public final class TestFeed {
    private TestFeed() {}

    /** With the entries of these numbers. */
    public static String rss(String word, int from, int to) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>%s Journal</title><link>https://example.org/</link>
                <description>Papers</description>%s</channel></rss>
                """.formatted(
                word,
                IntStream.rangeClosed(from, to).mapToObj(it -> item(word, it)).collect(Collectors.joining()));
    }

    private static String item(String word, int number) {
        return """
                <item><title>%1$s %2$d: Learning Robust Representations from Unlabelled Data</title>
                <link>https://example.org/papers/%1$s-%2$d</link><guid>https://example.org/papers/%1$s-%2$d</guid>
                <author>ann@example.org (Ann Smith)</author>
                <description>In this work, we study %1$s number %2$d and propose a new method that learns from
                unlabelled data. We show that it outperforms earlier approaches on eleven benchmarks.</description></item>
                """.formatted(word, number);
    }
}
