package org.colloquium.assignment;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What a member is to do with a paper: one of the usual roles, or one that the group named itself.
 *
 * @param name 1 to 40 characters
 */
public record PaperRole(String name) implements Serializable, Comparable<PaperRole> {
    public static final PaperRole PRESENTER = new PaperRole("presenter");
    public static final PaperRole DISCUSSANT = new PaperRole("discussant");
    public static final PaperRole SCRIBE = new PaperRole("scribe");
    public static final PaperRole READER = new PaperRole("reader");

    /** The usual roles, in the order in which they are shown. */
    public static final List<PaperRole> USUAL = List.of(PRESENTER, DISCUSSANT, SCRIBE, READER);

    /** The roles of a role-playing seminar, in which each looks at the paper as somebody else would. */
    public static final List<PaperRole> ROLE_PLAY = List.of(
            new PaperRole("author"),
            new PaperRole("skeptic"),
            new PaperRole("archaeologist"),
            new PaperRole("practitioner"));

    private static final int LONGEST = 40;

    public PaperRole {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new InvalidInputException("role", "Name the role in 1 to " + LONGEST + " characters.");
        }
    }

    /** Reads what somebody typed: white space is trimmed, and a usual role is the same in capitals. */
    public static PaperRole of(@Nullable String text) {
        PaperRole role = new PaperRole(OneLine.of(text));
        return USUAL.stream().filter(role::same).findFirst().orElse(role);
    }

    /** Nobody has the same role twice on one paper, whatever its capitals. */
    boolean same(PaperRole other) {
        return key().equals(other.key());
    }

    public boolean usual() {
        return USUAL.contains(this);
    }

    /** The role at the head of a column. */
    public String heading() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(PaperRole other) {
        int byPlace = Integer.compare(place(), other.place());
        return byPlace != 0 ? byPlace : key().compareTo(other.key());
    }

    private int place() {
        return usual() ? USUAL.indexOf(this) : USUAL.size();
    }

    @Override
    public String toString() {
        return name;
    }
}
