package org.colloquium.account;

import java.util.List;

/**
 * What making one account of two would come to.
 *
 * @param has what is there of the account that stays, in words such as "three notes"; {@code brings} of the other
 * @param refusals why it cannot be done, in sentences; empty when it can
 */
public record MergePreview(
        AccountDetails stays, AccountDetails goes, List<String> has, List<String> brings, List<String> refusals) {}
