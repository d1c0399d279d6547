package org.colloquium.digest.format;

/** How a digest announces a paper. */
public enum Kind {
    NEW("new"),
    CROSS_LIST("cross-list"),
    REPLACEMENT("replacement");

    private final String key;

    Kind(String key) {
        this.key = key;
    }

    /** The word used for it in the API. */
    public String key() {
        return key;
    }
}
