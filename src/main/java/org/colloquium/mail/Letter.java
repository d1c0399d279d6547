package org.colloquium.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.colloquium.common.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person. Its words are plain text; what is sent as text and as HTML is made of them. Subject and
 * greeting are one line whatever they are made of, so that nothing in them becomes a line of the head.
 *
 * @param to the address, as the account has it
 * @param subject one line
 * @param greeting such as "Dear Hanna Berg,"
 * @param paragraphs in their order, before the button
 * @param action what to follow, null where there is nothing to do
 * @param reason why this person gets it, the small print at the end
 * @param stop the page, of this server, on which such letters are stopped; null where they cannot be
 */
public record Letter(
        String to,
        String subject,
        String greeting,
        List<String> paragraphs,
        @Nullable Action action,
        String reason,
        @Nullable String stop) {
    static final String STOP = "Choose which letters you get";

    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}@<>\",;:]+@[^\\s\\p{Cntrl}@<>\",;:]+");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\\p{Cntrl}<>\"]+");
    private static final int LONGEST_SUBJECT = 200;

    public Letter {
        if (!ADDRESS.matcher(to).matches()) {
            throw new IllegalArgumentException("Not the address of one person");
        }
        subject = shortened(OneLine.of(subject));
        greeting = OneLine.of(greeting);
        paragraphs = List.copyOf(paragraphs);
        if (stop != null) {
            checkLink(stop);
        }
    }

    /** A letter that comes whatever its reader chooses. */
    public Letter(
            String to,
            String subject,
            String greeting,
            List<String> paragraphs,
            @Nullable Action action,
            String reason) {
        this(to, subject, greeting, paragraphs, action, reason, null);
    }

    private static void checkLink(String address) {
        if (!LINK.matcher(address).matches()) {
            throw new IllegalArgumentException("Not an absolute address of a page");
        }
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    /**
     * A link shown as a button, and written out below it.
     *
     * @param address absolute, of this server
     */
    public record Action(String label, String address) {
        public Action {
            label = OneLine.of(label);
            checkLink(address);
        }
    }
}
