package org.colloquium.paper.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.common.InvalidInputException;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryQuery.Mine;
import org.colloquium.paper.LibraryQuery.Sort;
import org.jspecify.annotations.Nullable;

/** What to show of a library, as the parameters of a request say it. */
final class LibraryParameters {
    private LibraryParameters() {}

    static LibraryQuery query(String q, @Nullable String sort, @Nullable String digest, @Nullable String mine) {
        return new LibraryQuery(
                q,
                digest == null ? null : id(digest),
                mine == null ? Mine.ANY : constant("mine", Mine.values(), mine),
                sort == null ? null : constant("sort", Sort.values(), sort));
    }

    private static <E extends Enum<E>> E constant(String field, E[] values, String written) {
        return Arrays.stream(values)
                .filter(it -> word(it).equals(written))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        field,
                        field + " is one of "
                                + Arrays.stream(values)
                                        .map(LibraryParameters::word)
                                        .collect(Collectors.joining(", ")) + "."));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("digest", "digest is the id of a digest.");
        }
    }
}
