package org.colloquium.group;

/** What groups can be told apart by from outside. */
public enum GroupState {
    ORPHAN("Without an owner who can sign in", GroupState.ORPHANED),
    ARCHIVED("Archived", "g.archived_at is not null"),
    OPEN("Not archived", "g.archived_at is null");

    static final String ORPHANED = """
            not exists (select from membership o join account a on a.id = o.account_id
                        where o.group_id = g.id and o.role = 'OWNER' and a.enabled)""";

    private final String words;
    private final String condition;

    GroupState(String words, String condition) {
        this.words = words;
        this.condition = condition;
    }

    public String words() {
        return words;
    }

    String condition() {
        return condition;
    }
}
