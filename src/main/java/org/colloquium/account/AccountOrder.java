package org.colloquium.account;

/** What a list of accounts goes by. */
public enum AccountOrder {
    NAME("By name", "lower(a.name), a.id"),
    ADDRESS("By e-mail", "a.email"),
    NEWEST("Newest first", "a.created_at desc, a.id desc"),
    OLDEST("Oldest first", "a.created_at, a.id"),
    SEEN("Last seen first", "a.last_seen_at desc nulls last, a.id"),
    UNSEEN("Longest away first", "a.last_seen_at nulls first, a.id");

    private final String words;
    private final String by;

    AccountOrder(String words, String by) {
        this.words = words;
        this.by = by;
    }

    public String words() {
        return words;
    }

    String by() {
        return by;
    }
}
