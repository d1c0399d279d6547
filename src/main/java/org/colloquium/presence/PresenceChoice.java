package org.colloquium.presence;

/**
 * What somebody shows of being on a paper.
 *
 * @param shown whether others see that they are there
 * @param placeShared whether others see where they read, once they are shown at all
 */
public record PresenceChoice(boolean shown, boolean placeShared) {
    /** Of whoever has chosen nothing. */
    public static final PresenceChoice UNCHOSEN = new PresenceChoice(true, false);

    /** Whether others see where they read. */
    public boolean showsPlace() {
        return shown && placeShared;
    }
}
