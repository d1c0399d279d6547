package org.colloquium.note.exchange;

import java.util.List;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Quote;
import org.jspecify.annotations.Nullable;

/**
 * One annotation or reply as Hypothesis writes it.
 *
 * @param source the address of what it is about, null where it does not say
 * @param user such as {@code acct:ada@hypothes.is}, or the name alone; null when it is the importer's own
 * @param answers the annotation at the top of its thread, null for one of its own
 */
record HypothesisRow(
        int index,
        @Nullable String id,
        @Nullable String source,
        @Nullable String user,
        @Nullable String written,
        String text,
        List<String> tags,
        Visibility visibility,
        @Nullable String answers,
        @Nullable Quote quote) {

    String signed() {
        return Provenance.under(text, name(user), written);
    }

    private static @Nullable String name(@Nullable String user) {
        if (user == null || !user.startsWith("acct:")) {
            return user;
        }
        int at = user.indexOf('@');
        return user.substring("acct:".length(), at < 0 ? user.length() : at);
    }

    /** What tells it apart. */
    String origin() {
        return id == null
                ? List.of(String.valueOf(user), String.valueOf(written), text, tags, String.valueOf(quote))
                        .toString()
                : "hypothesis:" + id;
    }
}
