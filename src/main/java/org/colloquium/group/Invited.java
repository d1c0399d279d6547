package org.colloquium.group;

import org.jspecify.annotations.Nullable;

/**
 * What came of an invitation: somebody known is a member at once, for somebody unknown there is a link to hand on.
 *
 * @param member null for somebody unknown
 * @param secret the last part of the link, readable only now; null for somebody known
 * @param sent whether the link was also sent to the address
 */
public record Invited(@Nullable Member member, @Nullable String secret, boolean sent) {}
