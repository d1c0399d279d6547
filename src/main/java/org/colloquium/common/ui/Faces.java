package org.colloquium.common.ui;

import com.vaadin.flow.component.avatar.Avatar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Avatars: the same member has the same colour everywhere, and the reader's own is green. */
public final class Faces {
    private Faces() {}

    /**
     * @param colour 1 to 7, 0 for the reader
     */
    public static Avatar of(String name, int colour) {
        Avatar face = new Avatar(name);
        face.setAbbreviation(initials(name));
        face.setColorIndex(colour);
        face.getElement().setAttribute("aria-hidden", "true"); // the name stands beside it
        return face;
    }

    /** The first letters of the first and the last word that has any. */
    private static String initials(String name) {
        List<String> letters = Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(it -> !it.isEmpty())
                .map(it -> it.substring(0, it.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .toList();
        return letters.size() < 2 ? String.join("", letters) : letters.getFirst() + letters.getLast();
    }
}
