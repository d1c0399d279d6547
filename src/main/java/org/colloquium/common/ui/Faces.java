package org.colloquium.common.ui;

import com.vaadin.flow.component.avatar.Avatar;

/** Avatars: the same member has the same colour everywhere, and the reader's own is green. */
public final class Faces {
    private Faces() {}

    /**
     * @param colour 1 to 7, 0 for the reader
     */
    public static Avatar of(String name, int colour) {
        Avatar face = new Avatar(name);
        face.setColorIndex(colour);
        face.getElement().setAttribute("aria-hidden", "true"); // the name stands beside it
        return face;
    }
}
