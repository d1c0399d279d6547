package org.colloquium.triage.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupId;
import org.colloquium.paper.LibraryQuery.Mine;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.SearchReading;
import org.colloquium.paper.SeenIn.DigestChoice;

/** What queues are called. */
class QueueNames {
    private final LibraryService library;
    private final GroupId group;
    private final List<DigestChoice> digests;

    QueueNames(LibraryService library, GroupId group, List<DigestChoice> digests) {
        this.library = library;
        this.group = group;
        this.digests = digests;
    }

    /** Such as "Digest of 18 March", "Library: upvotes two or more". */
    String of(Queue queue) {
        String words = queue.query().words().isBlank() ? "" : read(queue.query().words());
        String mine = queue.query().mine() == Mine.SHOWN || queue.query().mine() == Mine.ANY
                ? ""
                : queue.query().mine().name().toLowerCase(java.util.Locale.ROOT) + " by you";
        String narrowed = java.util.stream.Stream.of(words, mine)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        String place = queue.query().digest() == null ? "Library" : digest(queue);
        return narrowed.isEmpty() ? (place.equals("Library") ? "The whole library" : place) : place + ": " + narrowed;
    }

    private String digest(Queue queue) {
        return digests.stream()
                .filter(it -> Objects.equals(queue.query().digest(), it.digest()))
                .map(it -> Words.sentence(it.label()))
                .findFirst()
                .orElse("A digest that was undone");
    }

    private String read(String words) {
        try {
            return library.read(group, words).parts().stream()
                    .map(SearchReading.Part::text)
                    .collect(Collectors.joining());
        } catch (InvalidInputException e) {
            return words;
        }
    }
}
