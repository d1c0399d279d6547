package org.colloquium.sharedpage;

import org.colloquium.account.AccountId;

/**
 * Somebody who has the editor open just now.
 *
 * @param client what the editor calls itself, to other editors
 * @param name as the person wrote it, hostile until escaped
 * @param cursor where in the text, as {@link CoEditing#here} takes it; empty for nowhere
 */
public record Seat(long client, AccountId account, String name, String cursor) {}
