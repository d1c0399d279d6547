package org.colloquium.paper;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to show of a library.
 *
 * @param words a search in the query language: words of title or abstract and operators; blank for all papers
 * @param digest only what was seen in this digest
 * @param sort null for the usual one: by relevance where words are looked for, else the newest first
 */
public record LibraryQuery(
        String words,
        @Nullable UUID digest,
        Mine mine,
        @Nullable Sort sort) {
    /** All papers but those that the caller hides. */
    public static final LibraryQuery ALL = new LibraryQuery("", null, Mine.SHOWN, null);

    public LibraryQuery withWords(String other) {
        return new LibraryQuery(other, digest, mine, sort);
    }

    public LibraryQuery withDigest(@Nullable UUID other) {
        return new LibraryQuery(words, other, mine, sort);
    }

    public LibraryQuery withMine(Mine other) {
        return new LibraryQuery(words, digest, other, sort);
    }

    public LibraryQuery withSort(@Nullable Sort other) {
        return new LibraryQuery(words, digest, mine, other);
    }

    /** The order that follows from it. */
    public Sort order() {
        Sort usual = words.isBlank() ? Sort.NEWEST : Sort.RELEVANCE;
        return sort == null || (sort == Sort.RELEVANCE && words.isBlank()) ? usual : sort;
    }

    /** All that it asks for in the query language, so that it can be kept under a name. */
    public String inWords() {
        String marked = switch (mine) {
            case SHOWN, ANY -> "";
            case UNREAD, SKIMMED, READ -> " state:" + mine.name().toLowerCase(Locale.ROOT);
            case SAVED -> " is:saved";
            case HIDDEN -> " is:hidden";
        };
        String filters = (digest == null ? "" : " digest:" + digest) + marked;
        boolean several = !filters.isEmpty() && words.contains(" OR ");
        return ((several ? "(" + words + ")" : words) + filters).strip();
    }

    /** Whether anything is left out but what the caller hides. */
    public boolean narrows() {
        return !words.isBlank() || digest != null || mine != Mine.SHOWN;
    }

    /** Which papers by the caller's own state. */
    public enum Mine {
        SHOWN,
        UNREAD,
        SKIMMED,
        READ,
        SAVED,
        HIDDEN,
        ANY
    }

    /** In which order. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST,
        TITLE
    }
}
