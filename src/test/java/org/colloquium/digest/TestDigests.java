package org.colloquium.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.colloquium.account.TestAccounts.as;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquium.account.AccountId;
import org.colloquium.group.TestGroup;
import org.springframework.boot.test.context.TestComponent;

/** Makes digests for tests, and imports them. */
@TestComponent
public class TestDigests {
    private final DigestImport imports;

    TestDigests(DigestImport imports) {
        this.imports = imports;
    }

    /** A page with this many papers, whose titles and abstracts hold {@code word}, after two lines of the page. */
    public static String page(String word, int papers) {
        return "Get trending papers in your email inbox!\n\nMar 18\n\n"
                + IntStream.rangeClosed(1, papers)
                        .mapToObj(it -> paper(word, it))
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    /** A title and an abstract as they stand on such a page. */
    public static String paper(String word, int number) {
        return title(word, number) + "\n\nIn this work, we study " + word + " number " + number
                + " and propose a new method that learns from unlabelled data. We show that it outperforms earlier"
                + " approaches on eleven benchmarks while it needs less memory and time. Experiments with "
                + word + " " + number + " confirm this across models and languages. Code is available at"
                + " https://github.com/example/" + word.toLowerCase(java.util.Locale.ROOT) + "-" + number + ".";
    }

    public static String title(String word, int number) {
        return word + " " + number + ": Learning Robust Representations from Unlabelled Data";
    }

    public static NewDigest pasted(String text) {
        return new NewDigest(text.getBytes(UTF_8), null);
    }

    /** Imports a page as that person. */
    public DigestSummary add(TestGroup.Cast cast, AccountId who, String page) {
        ImportResult result = as(who, () -> imports.importNow(cast.group(), pasted(page), ImportOptions.NONE));
        DigestSummary digest = result.digest();
        if (digest == null) {
            throw new IllegalStateException("A real import has a digest.");
        }
        return digest;
    }
}
