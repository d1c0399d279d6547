package org.colloquium.triage.ui;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryQuery.Mine;
import org.colloquium.paper.ui.LibraryAddress;

/** The papers to go through: those of a digest, or whatever answers a search of the library. */
record Queue(LibraryQuery query) implements Serializable {
    static final String PLACE = "triage/queue";

    static Queue of(QueryParameters address) {
        return new Queue(LibraryAddress.read(address));
    }

    /** Reads what {@link #text} wrote. */
    static Queue of(String text) {
        return of(QueryParameters.fromString(text));
    }

    static Queue digest(UUID digest) {
        return new Queue(LibraryQuery.ALL.withDigest(digest));
    }

    /** The same for the same papers in the same order, as in the address. */
    String text() {
        return Arrays.stream(LibraryAddress.write(query).getQueryString().split("&"))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** What is hidden on the way stays in the queue, so that numbers do not run away. */
    LibraryQuery found() {
        return query.mine() == Mine.SHOWN ? query.withMine(Mine.ANY) : query;
    }

    /** What else is looked for among these papers. */
    LibraryQuery narrowed(String words) {
        String both = query.words().isBlank() ? words : "(" + query.words() + ") " + words;
        return found().withWords(both);
    }

    String path(GroupPlace group) {
        return path(group, PLACE);
    }

    /** The same papers as a list. */
    String list(GroupPlace group) {
        return path(group, "library");
    }

    private String path(GroupPlace group, String place) {
        String text = text();
        return group.path(text.isEmpty() ? place : place + "?" + text);
    }

    boolean isDigest() {
        return query.digest() != null && query.withDigest(null).equals(LibraryQuery.ALL);
    }

    boolean isIn(UUID digest) {
        return isDigest() && Objects.equals(query.digest(), digest);
    }
}
