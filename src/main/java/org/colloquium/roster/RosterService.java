package org.colloquium.roster;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountRoll;
import org.colloquium.account.Administrators;
import org.colloquium.account.IssuedInvitation;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.group.GroupId;
import org.colloquium.group.MemberRoll;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People and their roles from a table: looked at first, then followed as a whole or not at all. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class RosterService {
    private final AccountRoll accounts;
    private final MemberRoll members;
    private final RosterLetters letters;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    RosterService(
            AccountRoll accounts,
            MemberRoll members,
            RosterLetters letters,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.members = members;
        this.letters = letters;
        this.log = log;
        this.events = events;
    }

    /**
     * What the table would do, as things stand now; nothing is changed.
     *
     * @throws org.colloquium.common.InvalidInputException at {@code file} when it is no such table
     */
    @Administrators
    @Transactional(readOnly = true)
    public RosterPlan look(byte[] file) {
        RosterTable table = RosterTable.read(file);
        return new RosterPlan(new Planning(table.rows(), present(table)).rows(), table.ignored());
    }

    /**
     * Does it, in one transaction.
     *
     * @param write whether everybody with a new account gets a letter with the link
     * @throws ConflictException when a row cannot be followed as things stand now; then nothing is
     */
    @Administrators
    public RosterDone follow(byte[] file, boolean write) {
        RosterTable table = RosterTable.read(file);
        accounts.hold();
        members.hold(groups(table).values());
        Planning planned = new Planning(table.rows(), present(table));
        RosterPlan plan = new RosterPlan(planned.rows(), table.ignored());
        if (plan.errors() > 0) {
            throw new ConflictException("Nothing was changed: " + plan.errors()
                    + (plan.errors() == 1 ? " row" : " rows") + " of the table cannot be followed. Look at it again.");
        }
        List<RosterDone.Invited> invited = change(planned);
        if (write) {
            letters.write(invited);
        }
        keep(plan, planned);
        return new RosterDone(plan, invited);
    }

    private List<RosterDone.Invited> change(Planning planned) {
        Map<AccountId, String> secrets = planned.newcomers().isEmpty() ? Map.of() : accounts.make(planned.newcomers());
        for (boolean administrators : new boolean[] {true, false}) {
            accounts.makeAdministrators(having(planned.administrators(), administrators), administrators);
        }
        members.seat(planned.seats());
        return planned.newcomers().stream()
                .map(it -> new RosterDone.Invited(
                        it.email().value(), it.name(), IssuedInvitation.path(secrets.getOrDefault(it.id(), ""))))
                .toList();
    }

    private static Set<AccountId> having(Map<AccountId, Boolean> all, boolean value) {
        return all.entrySet().stream()
                .filter(it -> it.getValue() == value)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void keep(RosterPlan plan, Planning planned) {
        log.keep(Deed.of(DeedKind.ROSTER_FOLLOWED)
                .with("accounts", plan.count(Effect.MAKES_ACCOUNT))
                .with("added", plan.count(Effect.ADDS_TO_GROUP))
                .with("roles", plan.count(Effect.CHANGES_ROLE)));
        Set<GroupId> touched =
                planned.seats().keySet().stream().map(MemberRoll.Seat::group).collect(Collectors.toSet());
        events.publishEvent(
                new RosterApplied(new HashSet<>(planned.administrators().keySet()), touched));
    }

    private Present present(RosterTable table) {
        Map<String, AccountRoll.Known> known = accounts.known(addresses(table.rows()));
        Map<String, GroupId> groups = groups(table);
        return new Present(
                known,
                groups,
                members.roles(
                        groups.values(),
                        known.values().stream().map(AccountRoll.Known::id).toList()),
                accounts.lastingAdministrators());
    }

    private Map<String, GroupId> groups(RosterTable table) {
        return members.groups(table.rows().stream()
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet()));
    }

    private static Set<String> addresses(Collection<RosterRow> rows) {
        return rows.stream().map(it -> it.email().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
