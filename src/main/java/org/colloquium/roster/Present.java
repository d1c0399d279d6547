package org.colloquium.roster;

import java.util.Map;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountRoll.Known;
import org.colloquium.group.GroupId;
import org.colloquium.group.MemberRoll.Seat;
import org.colloquium.group.Role;

/**
 * How things stand before a table is followed.
 *
 * @param accounts by address
 * @param groups by their names in addresses
 * @param roles of the people of the table, and of all who own one of the groups
 * @param lasting the administrators who can sign in
 */
record Present(
        Map<String, Known> accounts, Map<String, GroupId> groups, Map<Seat, Role> roles, Set<AccountId> lasting) {}
