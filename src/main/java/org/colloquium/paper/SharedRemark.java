package org.colloquium.paper;

import org.colloquium.account.AccountId;

/** A member's one line about a paper, which the group may read. */
public record SharedRemark(AccountId member, String name, String remark) {}
