/**
 * Fair proposals: plain classes over plain values, without database or Spring.
 *
 * <p><b>Utility.</b> Members have a whole number each: what they carry over ({@link
 * org.colloquium.assignment.propose.Member#credit credit}) less the costs of their turns: love 1, like 2, neutral 3,
 * rather-not 6, and 1 less or more in a role that they wish for or do not like. Every turn costs, for it is work, so that
 * the number of turns evens out where nobody has wishes; wishes make it lighter. It is not divided by the number of turns:
 * who takes more has more work. As no turn is worth more than none, luck stays together: carry utilities over as credit,
 * and where everybody may take any turn no two members are ever further apart than the most that one turn costs, 7 (6
 * without roles that somebody dislikes). For if the worst-off have got a turn now, then taking it from them would leave
 * whoever got it no better off than they are now, or the plan would not be the fairest; and if they have got none, then
 * nobody has come further from them.
 *
 * <p><b>Objective.</b> Leximin: of the utilities in rising order the first is as high as it can be, then the second, and so
 * on; the sum is then given, too. Let n(t) be how many members have at most t. In the order of two plans' utilities the
 * first difference is at the lowest t at which n(t) differs, and the plan with the smaller n(t) is the fairer. So {@link
 * org.colloquium.assignment.propose.Leximin} minimises n(t) for one level t after the other from the lowest on, keeping what
 * was reached (S. Bouveret, M. Lemaître: Computing leximin-optimal solutions in constraint networks, Artificial Intelligence
 * 173, 2009; W. Ogryczak, T. Śliwiński: On solving linear programs with the ordered weighted averaging objective, European
 * Journal of Operational Research 148, 2003). Of the levels between one and the lowest utility above it in the plan found
 * there, n is the same as at the one, which is the least it can be: they need no search. A few levels that follow each other
 * share a search, in which one below counts for more than all that could be gained above it. That makes at most one search
 * for each level on which somebody ends, after a short one for a plan to begin with.
 *
 * <p><b>Rotation.</b> Let h be how often each had a role, T how many turns it has, and N(l) the sum of max(0, l - h), what
 * lifts all to l. Whoever takes a turn ends at most one above the least m, and nobody ends below m, so N(m) <= T < N(m + 1):
 * m is the highest level with N(m) <= T, whatever the plan. So the rule is the same as bounds for each member: from m - h
 * to m - h + 1 turns where h is at most m, and none where it is more. That holds where the role goes round with everybody
 * and its turns are all to be filled; else the least is a variable.
 *
 * <p><b>Complexity.</b> Already the first number is NP-hard to find where turns cost unlike members unlike amounts (J. K.
 * Lenstra, D. B. Shmoys, É. Tardos: Approximation algorithms for scheduling unrelated parallel machines, Mathematical
 * Programming 46, 1990). The model has a yes or no for each member and turn, and is searched by CP-SAT of Google OR-Tools,
 * by one thread and up to an amount of work instead of a time, so that the same instance and seed give the same plan. A
 * search that ends early gives the best plan found so far, and says that it is not proved.
 */
@NullMarked
package org.colloquium.assignment.propose;

import org.jspecify.annotations.NullMarked;
