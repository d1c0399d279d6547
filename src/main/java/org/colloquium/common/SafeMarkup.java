package org.colloquium.common;

/** HTML that has passed the sanitiser and may be put on a page; only {@link Markup} makes it. */
public final class SafeMarkup {
    private final String html;

    SafeMarkup(String html) {
        this.html = html;
    }

    public String html() {
        return html;
    }
}
