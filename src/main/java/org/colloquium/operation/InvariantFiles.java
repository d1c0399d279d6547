package org.colloquium.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the invariants of all modules: each has a file {@code invariants.sql} beside its classes, where a comment says
 * what must hold and the statement below it finds what does not.
 */
final class InvariantFiles {
    private static final String FILES = "classpath*:org/colloquium/*/invariants.sql";

    private InvariantFiles() {}

    static List<Invariant> all() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            return Stream.of(files)
                    .flatMap(it -> read(module(it), text(it)).stream())
                    .sorted(Comparator.comparing(Invariant::module))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Invariant> read(String module, String text) {
        List<Invariant> found = new ArrayList<>();
        for (String part : text.split(";\\s*(\\R|\\z)", -1)) {
            List<String> lines = part.lines().filter(it -> !it.isBlank()).toList();
            String sentence = String.join(
                    " ",
                    lines.stream()
                            .takeWhile(it -> it.startsWith("--"))
                            .map(it -> it.substring(2).strip())
                            .toList());
            String query = String.join(
                    "\n", lines.stream().dropWhile(it -> it.startsWith("--")).toList());
            if (!query.isEmpty()) {
                found.add(new Invariant(module, sentence, query));
            }
        }
        return found;
    }

    private static String module(Resource file) throws UncheckedIOException {
        try {
            String path = file.getURL().getPath();
            String folder = path.substring(0, path.lastIndexOf('/'));
            return folder.substring(folder.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
