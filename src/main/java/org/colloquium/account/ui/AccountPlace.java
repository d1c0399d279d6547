package org.colloquium.account.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountOrder;
import org.colloquium.account.AccountQuery;
import org.colloquium.account.AccountState;
import org.colloquium.common.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Where one is on the page of accounts, as its address says it.
 *
 * @param chosen the account in the margin, null for none
 */
record AccountPlace(AccountQuery query, @Nullable AccountId chosen) {
    static final String PATH = "admin/accounts";

    /** What an address says that nobody could have chosen is as if it were not there. */
    static AccountPlace read(QueryParameters address) {
        String days = value(address, "unseen");
        String group = value(address, "group");
        String account = value(address, "account");
        String words = value(address, "q");
        AccountOrder order = one(AccountOrder.class, value(address, "sort"));
        return new AccountPlace(
                new AccountQuery(
                        words == null ? "" : words,
                        one(AccountState.class, value(address, "state")),
                        days != null && days.matches("[1-9]\\d{0,3}") ? Integer.parseInt(days) : 0,
                        group == null ? null : uuid(group),
                        order == null ? AccountOrder.NAME : order),
                account == null ? null : AccountId.of(account));
    }

    AccountPlace at(@Nullable AccountId another) {
        return new AccountPlace(query, another);
    }

    AccountPlace with(AccountQuery another) {
        return new AccountPlace(another, chosen);
    }

    QueryParameters address() {
        Map<String, List<String>> said = new HashMap<>();
        say(said, "q", query.words().isBlank() ? null : query.words());
        say(said, "state", key(query.state()));
        say(said, "unseen", query.unseenDays() == 0 ? null : query.unseenDays());
        say(said, "group", query.group());
        say(said, "sort", query.order() == AccountOrder.NAME ? null : key(query.order()));
        say(said, "account", chosen);
        return new QueryParameters(said);
    }

    String path() {
        String said = address().getQueryString();
        return said.isEmpty() ? PATH : PATH + "?" + said;
    }

    private static void say(Map<String, List<String>> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, List.of(value.toString()));
        }
    }

    private static @Nullable String value(QueryParameters address, String name) {
        return address.getSingleParameter(name).orElse(null);
    }

    private static @Nullable String key(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, @Nullable String key) {
        for (E each : kind.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(key)) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return AccountId.of(text).value();
        } catch (NotFoundException e) {
            return null;
        }
    }
}
