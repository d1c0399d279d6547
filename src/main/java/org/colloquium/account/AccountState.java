package org.colloquium.account;

/** What accounts can be told apart by. */
public enum AccountState {
    ENABLED("Enabled", "a.enabled"),
    DISABLED("Disabled", "not a.enabled"),
    INVITED(
            "Invited",
            "a.enabled and a.password_hash is null"
                    + " and not exists (select from account_identity i where i.account_id = a.id)"
                    + " and not exists (select from passkey p where p.account_id = a.id)"),
    ADMINISTRATORS("Administrators", "a.administrator");

    private final String words;
    private final String condition;

    AccountState(String words, String condition) {
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
