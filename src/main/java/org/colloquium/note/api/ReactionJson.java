package org.colloquium.note.api;

import java.util.List;
import org.colloquium.note.ReactionDetails;

/**
 * How often one reaction was given to a text, as far as the reader sees who gave it.
 *
 * @param reaction agree, thanks, insightful, surprised or unsure
 * @param count mine included
 * @param mine whether I gave it
 * @param names of others who gave it, the earliest five
 */
record ReactionJson(String reaction, int count, boolean mine, List<String> names) {
    static ReactionJson of(ReactionDetails it) {
        return new ReactionJson(it.reaction().word(), it.count(), it.mine(), it.names());
    }

    static List<ReactionJson> of(List<ReactionDetails> all) {
        return all.stream().map(ReactionJson::of).toList();
    }
}
