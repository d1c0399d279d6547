package org.colloquium.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person. Its words are plain text; what is sent as text and as HTML is made of them.
 *
 * @param to the address, as the account has it
 * @param subject one line
 * @param greeting such as "Dear Hanna Berg,"
 * @param paragraphs in their order, before the button
 * @param action what to follow, null where there is nothing to do
 * @param reason why this person gets it, the small print at the end
 */
public record Letter(
        String to,
        String subject,
        String greeting,
        List<String> paragraphs,
        @Nullable Action action,
        String reason) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A link shown as a button, and written out below it.
     *
     * @param address absolute, of this server
     */
    public record Action(String label, String address) {}
}
