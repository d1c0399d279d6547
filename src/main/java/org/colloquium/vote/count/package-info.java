/**
 * How votes become winners: plain classes over plain values, without database or Spring, so that anybody can recount.
 */
@NullMarked
package org.colloquium.vote.count;

import org.jspecify.annotations.NullMarked;
