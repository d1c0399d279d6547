package org.colloquium.group;

/** What a member is in a group, the least first. */
public enum Role {
    GUEST("guest"),
    MEMBER("member"),
    ORGANISER("organiser"),
    OWNER("owner");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The role as it stands on screens and in the API. */
    public String word() {
        return word;
    }

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
