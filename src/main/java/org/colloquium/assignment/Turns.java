package org.colloquium.assignment;

import java.io.Serializable;
import org.colloquium.account.AccountId;

/**
 * How often a member has a role in a season.
 *
 * @param had what is done, or was for a meeting that is over
 * @param ahead what is still to be done
 */
public record Turns(AccountId member, PaperRole role, int had, int ahead) implements Serializable {}
