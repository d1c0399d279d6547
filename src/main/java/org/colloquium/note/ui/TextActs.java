package org.colloquium.note.ui;

import org.colloquium.note.TextDetails;
import org.colloquium.note.TextId;

/** What can be done with a note or a reply, whichever it is. */
interface TextActs {
    TextId id();

    /** "note", "annotation" or "reply". */
    String noun();

    /** Its place in the address of the page. */
    String anchor();

    /** The key of drafts that change it. */
    default String key() {
        return "edit:" + anchor();
    }

    Writing writing();

    TextDetails find();

    void edit(String markdown, int version);

    void delete();

    void restore();

    void hide(String reason);

    void unhide();
}
