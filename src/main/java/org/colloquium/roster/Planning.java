package org.colloquium.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountRoll.Known;
import org.colloquium.account.Newcomer;
import org.colloquium.common.Ids;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.GroupId;
import org.colloquium.group.MemberRoll.Seat;
import org.colloquium.group.Role;
import org.jspecify.annotations.Nullable;

/** Follows a table on paper: what it would change, and which rows cannot be followed. Nothing is touched. */
final class Planning {
    private final Present present;
    private final List<PlannedRow> rows = new ArrayList<>();
    private final Map<String, Newcomer> newcomers = new LinkedHashMap<>();
    private final Map<AccountId, Boolean> administrators = new LinkedHashMap<>();
    private final Map<Seat, Role> seats = new LinkedHashMap<>();
    private final Map<String, RosterRow> firstOf = new HashMap<>();
    private final Set<Seat> named = new HashSet<>();

    Planning(Collection<RosterRow> table, Present present) {
        this.present = present;
        table.forEach(row -> rows.add(plan(row)));
        keepOwners();
        keepAnAdministrator();
    }

    List<PlannedRow> rows() {
        return rows;
    }

    List<Newcomer> newcomers() {
        return List.copyOf(newcomers.values());
    }

    /** Of accounts that are there already. */
    Map<AccountId, Boolean> administrators() {
        return administrators;
    }

    Map<Seat, Role> seats() {
        return seats;
    }

    private PlannedRow plan(RosterRow row) {
        try {
            return new PlannedRow(row, effects(row, Wanted.of(row)), null);
        } catch (InvalidInputException e) {
            return new PlannedRow(row, List.of(), e.getMessage());
        }
    }

    private List<Effect> effects(RosterRow row, Wanted wanted) {
        agreeWithEarlier(row, wanted);
        GroupId group = group(wanted.group());
        List<Effect> effects = new ArrayList<>();
        Known known = present.accounts().get(wanted.email().value());
        if (known != null && !known.enabled()) {
            throw new InvalidInputException(
                    "email", "This account is disabled. Enable it first, or leave the row out.");
        }
        AccountId account = known == null ? newcomer(wanted, effects) : known.id();
        if (known != null && wanted.administrator() != null && wanted.administrator() != known.administrator()) {
            if (administrators.put(account, wanted.administrator()) == null) {
                effects.add(wanted.administrator() ? Effect.MAKES_ADMINISTRATOR : Effect.TAKES_ADMINISTRATOR);
            }
        }
        if (group != null) {
            seat(new Seat(group, account), wanted.role(), effects);
        }
        return effects.isEmpty() ? List.of(Effect.NOTHING) : List.copyOf(effects);
    }

    /** Somebody may stand in several rows, one for each group, but not as several people. */
    private void agreeWithEarlier(RosterRow row, Wanted wanted) {
        RosterRow first = firstOf.putIfAbsent(wanted.email().value(), row);
        if (first == null) {
            return;
        }
        Wanted earlier = Wanted.of(first);
        if (!wanted.name().isEmpty() && !wanted.name().equals(earlier.name())) {
            throw new InvalidInputException("name", "Row " + first.line() + " gives this address another name.");
        }
        if (wanted.administrator() != null && !wanted.administrator().equals(earlier.administrator())) {
            throw new InvalidInputException(
                    "administrator", "Row " + first.line() + " says something else under administrator.");
        }
    }

    private @Nullable GroupId group(String slug) {
        if (slug.isEmpty()) {
            return null;
        }
        GroupId group = present.groups().get(slug);
        if (group == null) {
            throw new InvalidInputException(
                    "group", "There is no group “" + slug + "”: write the name that its addresses have after /g/.");
        }
        return group;
    }

    private AccountId newcomer(Wanted wanted, List<Effect> effects) {
        Newcomer before = newcomers.get(wanted.email().value());
        if (before != null) {
            return before.id();
        }
        if (wanted.name().isEmpty()) {
            throw new InvalidInputException("name", "This makes an account, which needs a name.");
        }
        boolean administrator = Boolean.TRUE.equals(wanted.administrator());
        Newcomer newcomer = new Newcomer(new AccountId(Ids.next()), wanted.email(), wanted.name(), administrator);
        newcomers.put(wanted.email().value(), newcomer);
        effects.add(Effect.MAKES_ACCOUNT);
        if (administrator) {
            effects.add(Effect.MAKES_ADMINISTRATOR);
        }
        return newcomer.id();
    }

    private void seat(Seat seat, @Nullable Role wanted, List<Effect> effects) {
        if (!named.add(seat)) {
            throw new InvalidInputException("group", "An earlier row has the same person and group.");
        }
        Role now = present.roles().get(seat);
        Role role = wanted != null ? wanted : now != null ? now : Role.MEMBER;
        if (role != now) {
            seats.put(seat, role);
            effects.add(now == null ? Effect.ADDS_TO_GROUP : Effect.CHANGES_ROLE);
        }
    }

    /** Judged at the end: a table may hand a group over. */
    private void keepOwners() {
        Map<GroupId, Integer> owners = new HashMap<>();
        present.roles().forEach((seat, role) -> owners.merge(seat.group(), role == Role.OWNER ? 1 : 0, Integer::sum));
        Map<GroupId, Integer> before = Map.copyOf(owners);
        seats.forEach((seat, role) ->
                owners.merge(seat.group(), (role == Role.OWNER ? 1 : 0) - (isOwner(seat) ? 1 : 0), Integer::sum));
        refuse("A group needs an owner: make somebody else of it owner in this table.", row -> {
            GroupId group = present.groups().get(row.group());
            Known known = present.accounts().get(row.email().value());
            return group != null
                    && known != null
                    && before.getOrDefault(group, 0) > 0
                    && owners.getOrDefault(group, 0) == 0
                    && isOwner(new Seat(group, known.id()))
                    && seats.containsKey(new Seat(group, known.id()));
        });
    }

    private boolean isOwner(Seat seat) {
        return present.roles().get(seat) == Role.OWNER;
    }

    private void keepAnAdministrator() {
        Set<AccountId> lasting = new HashSet<>(present.lasting());
        present.accounts().values().stream()
                .filter(it -> it.hasCome() && Boolean.TRUE.equals(administrators.get(it.id())))
                .forEach(it -> lasting.add(it.id()));
        administrators.forEach((account, is) -> {
            if (!is) {
                lasting.remove(account);
            }
        });
        boolean gone = lasting.isEmpty() && !present.lasting().isEmpty();
        refuse("Nobody would be left who administers the server and can sign in.", row -> {
            Known known = present.accounts().get(row.email().value());
            return gone && known != null && Boolean.FALSE.equals(administrators.get(known.id()));
        });
    }

    private void refuse(String why, Predicate<Wanted> which) {
        rows.replaceAll(it ->
                it.error() == null && which.test(Wanted.of(it.row())) ? new PlannedRow(it.row(), List.of(), why) : it);
    }
}
