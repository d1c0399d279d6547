package org.colloquium.paper;

import java.util.List;
import org.colloquium.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who has read a paper: a mark for each member who may mark papers, in the order in which they joined.
 *
 * @param marks all of them, the caller's among them
 */
public record RollCall(List<Mark> marks) {
    /** How many have read it to the end. */
    public long read() {
        return marks.stream().filter(it -> it.reading() == Reading.READ).count();
    }

    /** How many have looked it through without reading all of it. */
    public long skimmed() {
        return marks.stream().filter(it -> it.reading() == Reading.SKIMMED).count();
    }

    /** The caller's own, null for a guest. */
    public @Nullable Mark mine() {
        return marks.stream().filter(Mark::isMine).findFirst().orElse(null);
    }

    /** One member's. */
    public record Mark(AccountId member, String name, Reading reading, boolean isMine) {}
}
