package org.colloquium.roster;

/** What a row of the table does. */
public enum Effect {
    MAKES_ACCOUNT("makes an account"),
    MAKES_ADMINISTRATOR("makes an administrator"),
    TAKES_ADMINISTRATOR("takes an administrator’s rights"),
    ADDS_TO_GROUP("adds to the group"),
    CHANGES_ROLE("changes the role"),
    NOTHING("nothing to do");

    private final String words;

    Effect(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
