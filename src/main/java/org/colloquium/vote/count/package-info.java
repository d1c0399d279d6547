/**
 * How votes become winners: plain classes over plain values, without database or Spring, so that anybody can recount. All
 * arithmetic is exact, in whole numbers, quotients or, where a method's rules say so, fixed decimals. A new method is one
 * class that is named in {@link org.colloquium.vote.count.Methods}, and its tests.
 *
 * <p>Where the order of the candidates decides, the earlier one wins. Equal shares completed by increments raises the
 * budget by one seat's (or one cost's) worth at a time, shared by all votes; with that step it agrees with what M.
 * Lackner, P. Regner and B. Krenn: abcvoting, Journal of Open Source Software 8, 2023, names, where no tie is met.
 */
@NullMarked
package org.colloquium.vote.count;

import org.jspecify.annotations.NullMarked;
