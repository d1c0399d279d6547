package org.colloquium.group;

/** One cell of the permission table. */
public enum Grant {
    NO("–"),
    YES("yes"),
    /** Only on what the caller made: the service looks. */
    OWN("own"),
    /** Only for roles up to member: the service looks. */
    UP_TO_MEMBER("as guest or member");

    private final String words;

    Grant(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
