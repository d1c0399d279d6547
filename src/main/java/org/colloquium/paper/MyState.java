package org.colloquium.paper;

/**
 * What the caller makes of a paper.
 *
 * @param hidden kept out of the caller's library
 * @param remark one line, empty for none
 * @param shareRemark whether the group reads the remark
 */
public record MyState(Reading reading, boolean hidden, boolean saved, String remark, boolean shareRemark) {
    /** Nothing said yet. */
    public static final MyState NONE = new MyState(Reading.UNREAD, false, false, "", false);

    /** Whether a change leaves the marks as they are. */
    boolean isMarked(StateChange as) {
        return (as.reading() == null || as.reading() == reading)
                && (as.hidden() == null || as.hidden() == hidden)
                && (as.saved() == null || as.saved() == saved);
    }

    /** The same without the remark. */
    MyState marks() {
        return new MyState(reading, hidden, saved, "", false);
    }
}
