package org.colloquium.triage.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.ui.Words;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryQuery.Mine;
import org.colloquium.paper.SeenIn.DigestChoice;

/** What queues are called. */
record QueueNames(List<DigestChoice> digests) {
    /** Such as "Digest of 18 March", "Library: upvotes>=2". */
    String of(Queue queue) {
        LibraryQuery query = queue.query();
        String mine = query.mine() == Mine.SHOWN || query.mine() == Mine.ANY
                ? ""
                : query.mine().name().toLowerCase(Locale.ROOT) + " by you";
        String narrowed =
                Stream.of(query.words(), mine).filter(it -> !it.isBlank()).collect(Collectors.joining(", "));
        if (narrowed.isEmpty()) {
            return query.digest() == null ? "The whole library" : digest(query);
        }
        return (query.digest() == null ? "Library" : digest(query)) + ": " + narrowed;
    }

    private String digest(LibraryQuery query) {
        return digests.stream()
                .filter(it -> Objects.equals(query.digest(), it.digest()))
                .map(it -> Words.sentence(it.label().replaceFirst("^[Tt]he ", "")))
                .findFirst()
                .orElse("A digest that was undone");
    }
}
