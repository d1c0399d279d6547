package org.colloquium.paper.ui;

import java.io.Serializable;
import java.util.function.Consumer;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;

/** What a key does in the library with the paper where the reader is, contributed by a feature as a bean. */
public interface PaperKey {
    /** The letter, in upper case. */
    String cap();

    /** What it does, for the list of all keys. */
    String does();

    /** Its place in that list: vote 10, save 20, hide 30, note 40. */
    int order();

    /** There for those who may do this. */
    Action action();

    /**
     * Runs in the UI of the reader.
     *
     * @param done told once it is done, at once or after the reader has written something
     */
    void press(GroupDetails group, PaperId paper, Consumer<Done> done);

    /**
     * What was done.
     *
     * @param said in a word or two, such as "Saved"
     * @param undo takes it back
     */
    record Done(String said, Runnable undo) implements Serializable {}
}
