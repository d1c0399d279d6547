package org.colloquium.note.ui;

import java.util.function.Consumer;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.Parts;
import org.colloquium.note.NoteId;

/** Replies in a thread. */
class ReplyForm extends WriteForm {
    private static final String KEY = "reply:";

    private final Consumer<String> write;
    private final Runnable close;

    /** @param close told when the form has done its work, or was given up */
    ReplyForm(Writing writing, NoteId note, String author, Consumer<String> write, Runnable close) {
        super(writing, "Your reply to " + author, "Reply");
        this.write = write;
        this.close = close;
        addClassName("answer");
        acts.add(Parts.button("Reply", this::send), preview, Parts.plain("Discard", this::discard));
        sendOnEnter(this::send);
        Drafts.keep(field, key(note));
    }

    static String key(NoteId note) {
        return KEY + note;
    }

    private void send() {
        attempt(() -> {
            write.accept(words());
            discard();
        });
    }

    private void discard() {
        empty();
        close.run();
    }
}
