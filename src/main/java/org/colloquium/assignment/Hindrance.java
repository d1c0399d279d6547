package org.colloquium.assignment;

/** What keeps a member from a role on a paper. What they said of it is told only to themselves and to organisers. */
public enum Hindrance {
    GUEST("You are a guest. Guests read along and take no assignments.", "is a guest"),
    CANNOT("You said that you cannot take this paper.", "cannot take it"),
    CONFLICT("You have a conflict of interest with this paper.", "has a conflict of interest"),
    TWICE("You have a role on this paper already.", "has a role on it already"),
    FULL("You have as many turns as you said you take.", "has as many turns as they take"),
    AWAY("You are away that day.", "is away that day");

    private final String told;
    private final String said;

    Hindrance(String told, String said) {
        this.told = told;
        this.said = said;
    }

    /** In a sentence to the member. */
    public String told() {
        return told;
    }

    /** To follow the member's name, for organisers. */
    public String said() {
        return said;
    }
}
