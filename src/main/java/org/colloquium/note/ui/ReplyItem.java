package org.colloquium.note.ui;

import java.util.List;
import org.colloquium.note.ReplyDetails;

/** A reply in a thread. */
class ReplyItem extends LiveItem<ReplyDetails> {
    private final TextPanel panel;

    ReplyItem(ReplyDetails reply, NotesPage page) {
        ReplyActs acts = new ReplyActs(page.desk().replies(), reply.id(), page.writing());
        panel = new TextPanel(acts, reply.text(), page.desk().texts(), page.group(), page.reload());
        setId(acts.anchor());
        getElement().setAttribute("tabindex", "-1"); // a link leads here
        add(panel);
        show(reply);
    }

    @Override
    void show(ReplyDetails now) {
        panel.show(now.text(), "", List::of);
    }

    @Override
    boolean isBusy() {
        return panel.isBusy();
    }

    @Override
    void gone() {
        panel.gone();
    }

    void reopen(String draft) {
        panel.reopen(draft);
    }
}
