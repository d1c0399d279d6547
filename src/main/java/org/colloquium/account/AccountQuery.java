package org.colloquium.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts an administrator asks for, and in which order.
 *
 * @param words each must occur in the name or the address
 * @param state null for any
 * @param unseenDays only who was not here for so many days; 0 for everybody
 * @param group only whom the caller may know to be in it; null for everybody
 */
public record AccountQuery(
        String words,
        @Nullable AccountState state,
        int unseenDays,
        @Nullable UUID group,
        AccountOrder order) {
    /** Everybody with these words in name or address, by name. */
    public static AccountQuery of(String words) {
        return new AccountQuery(words, null, 0, null, AccountOrder.NAME);
    }

    public AccountQuery with(@Nullable AccountState only) {
        return new AccountQuery(words, only, unseenDays, group, order);
    }

    public AccountQuery unseenFor(int days) {
        return new AccountQuery(words, state, days, group, order);
    }

    public AccountQuery in(@Nullable UUID theGroup) {
        return new AccountQuery(words, state, unseenDays, theGroup, order);
    }

    public AccountQuery by(AccountOrder another) {
        return new AccountQuery(words, state, unseenDays, group, another);
    }

    public AccountQuery saying(String other) {
        return new AccountQuery(other, state, unseenDays, group, order);
    }
}
