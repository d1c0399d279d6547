package org.colloquium.note.ui;

import org.colloquium.note.ReplyId;
import org.colloquium.note.ReplyService;
import org.colloquium.note.TextDetails;

/** What can be done with a reply. */
record ReplyActs(ReplyService replies, ReplyId id, Writing writing) implements TextActs {
    @Override
    public String noun() {
        return "reply";
    }

    @Override
    public String anchor() {
        return "reply-" + id;
    }

    @Override
    public TextDetails find() {
        return replies.find(id).text();
    }

    @Override
    public void edit(String markdown, int version) {
        replies.edit(id, markdown, version);
    }

    @Override
    public void delete() {
        replies.delete(id, null);
    }

    @Override
    public void restore() {
        replies.restore(id);
    }

    @Override
    public void hide(String reason) {
        replies.hide(id, reason);
    }

    @Override
    public void unhide() {
        replies.unhide(id);
    }
}
