package org.colloquium.digest;

import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of an entry of a digest beside the library and the entries before it.
 *
 * @param paper the paper of the library that it is, or might be
 * @param entry the earlier entry that it is, or might be, by its place
 * @param why in a sentence; empty for what is simply new
 */
public record Judgement(
        Verdict verdict, @Nullable PaperId paper, @Nullable Integer entry, String why) {
    static final Judgement NEW = new Judgement(Verdict.NEW, null, null, "");

    static Judgement unsure(String why) {
        return new Judgement(Verdict.UNSURE, null, null, why);
    }

    /** Whether it is the same work as another one. */
    public boolean isDuplicate() {
        return verdict == Verdict.SAME;
    }

    /** Whether a person should look at it. */
    public boolean isDoubt() {
        return verdict == Verdict.PERHAPS || verdict == Verdict.UNSURE;
    }

    /** As it stands once somebody has decided. */
    Judgement after(@Nullable Choice choice) {
        if (!isDoubt() || choice == null || choice == Choice.OUT) {
            return this;
        }
        return choice == Choice.SAME && verdict == Verdict.PERHAPS
                ? new Judgement(Verdict.SAME, paper, entry, why + " Taken for the same by hand.")
                : NEW;
    }

    /** New; the same work for sure; perhaps the same; perhaps no paper at all. */
    public enum Verdict {
        NEW,
        SAME,
        PERHAPS,
        UNSURE
    }
}
