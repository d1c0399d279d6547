package org.colloquium.paper.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryQuery.Mine;
import org.colloquium.paper.LibraryQuery.Sort;

/** What is looked for in a library as it stands in the address, so that it can be kept and passed on. */
public final class LibraryAddress {
    private LibraryAddress() {}

    /** Whatever is no value is as if it were not there. */
    public static LibraryQuery read(QueryParameters address) {
        return new LibraryQuery(
                address.getSingleParameter("q").orElse(""),
                address.getSingleParameter("digest").flatMap(LibraryAddress::id).orElse(null),
                constant(Mine.values(), address.getSingleParameter("mine")).orElse(Mine.SHOWN),
                constant(Sort.values(), address.getSingleParameter("sort")).orElse(null));
    }

    public static QueryParameters write(LibraryQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!query.words().isBlank()) {
            parameters.put("q", query.words());
        }
        UUID digest = query.digest();
        if (digest != null) {
            parameters.put("digest", digest.toString());
        }
        if (query.mine() != Mine.SHOWN) {
            parameters.put("mine", word(query.mine()));
        }
        Sort sort = query.sort();
        if (sort != null) {
            parameters.put("sort", word(sort));
        }
        return QueryParameters.simple(parameters);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, Optional<String> word) {
        return Arrays.stream(values)
                .filter(it -> word.equals(Optional.of(word(it))))
                .findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
