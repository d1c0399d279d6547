package org.colloquium.paper;

import java.util.Locale;

/** What a link of a paper leads to. */
public enum LinkRel {
    ABSTRACT,
    PDF,
    CODE,
    DOI,
    PROJECT;

    /** The word used for it in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
