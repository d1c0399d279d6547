package org.colloquium.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * The session's half of a code by mail with which somebody shows again who they are: without it the code is nothing.
 */
public final class MailedCode implements Serializable {
    private static final long serialVersionUID = 1;

    private final AccountId owner;
    private final String half;
    private final Instant until;
    private boolean typed;

    MailedCode(AccountId owner, String half, Instant until) {
        this.owner = owner;
        this.half = half;
        this.until = until;
    }

    boolean isOf(AccountId who, Instant now) {
        return owner.equals(who) && now.isBefore(until);
    }

    String half() {
        return half;
    }

    /** Whether the right code was typed already: it is used up, and only the code of an app may still be wrong. */
    boolean isTyped() {
        return typed;
    }

    void typed() {
        typed = true;
    }
}
