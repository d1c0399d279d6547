package org.colloquium.note;

import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;

/** The first open report on a text of this author was made. */
public record TextReported(GroupId group, AccountId author) {}
