/**
 * Fair proposals: plain classes over plain values, without database or Spring.
 *
 * <p><b>Utility.</b> Members have a whole number each: what they carry over ({@link
 * org.colloquium.assignment.propose.Member#credit credit}) less the costs of their turns: love 1, like 2, neutral 3,
 * rather-not 6, and 1 less or more in a role that they wish for or do not like. Every turn costs, for it is work, so that
 * the number of turns evens out where nobody has wishes; wishes make it lighter. It is not divided by the number of turns:
 * who takes more has more work.
 *
 * <p><b>Luck over many proposals.</b> As no turn is worth more than none, luck stays together. Carry utilities over as
 * credit: if i is left with less than j, and j may take over a turn that costs i something, then j is left with at most as
 * much more than i as it would cost j. For else both would be better off than i is now after that, and the plan would not be
 * the fairest. So where everybody may take any turn (nobody on a paper already, no role goes round) no two are ever further
 * apart than the dearest turn, 7, or 6 without roles that somebody dislikes: either the worst-off have got a turn that costs
 * them, or they are where they were and nobody has come further from them. If they begin further apart, D is by how much all
 * are above the worst-off together, and each proposal that leaves them so takes what its turns cost from D: after at most D
 * turns that cost something they are within 7 for good. Rules can keep luck apart for as long as they say who has to do
 * what; so the product carries over at most 50 from the middle member, and who could do nothing for long need not make up
 * for all of it.
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
 * for each level on which somebody ends. Bounds of the linear relaxation are soon as tight as they can be; what takes long is
 * to find the plan that reaches them. So before each search {@link org.colloquium.assignment.propose.Annealing} makes the
 * plan fairer by very many tries, and the search begins with that, told what follows from it for every yes or no.
 *
 * <p><b>Rotation.</b> Let h be how often each had a role, T how many turns it has, and N(l) the sum of max(0, l - h), what
 * lifts all to l. Whoever takes a turn ends at most one above the least m, and nobody ends below m, so N(m) <= T < N(m + 1):
 * m is the highest level with N(m) <= T, whatever the plan. So the rule is the same as bounds for each member: from m - h
 * to m - h + 1 turns where h is at most m, and none where it is more. That holds where the role goes round with everybody
 * and its turns are all to be filled; else the least is a variable.
 *
 * <p><b>Rotation over many proposals.</b> Let those for whom a role goes round be at most one apart, and m the least of them.
 * Who takes it ends at most one above the new least, and who does not is at m + 1 at most, so they are at most one apart
 * again, over any number of proposals; whoever leaves changes nothing in that, and whoever comes starts with as many as
 * the least of those who had it, m or m + 1. After a time without the rule they may be further apart: then as long as they
 * are, each turn goes to somebody who is more than one behind the first, for the new least is, too.
 *
 * <p><b>Mending.</b> First as many turns as can stay with whoever has them. Among the plans of which that is true those come
 * first in which fewest members have a role again before others had it: one who has dropped out shall not upset more of the
 * plan, so that roles go round is a wish then, not a rule. Then they are compared as all plans are.
 *
 * <p><b>Complexity.</b> Already the first number is NP-hard to find where turns cost unlike members unlike amounts (J. K.
 * Lenstra, D. B. Shmoys, É. Tardos: Approximation algorithms for scheduling unrelated parallel machines, Mathematical
 * Programming 46, 1990). The model has a yes or no for each member and turn, and is searched by CP-SAT of Google OR-Tools,
 * by one thread and up to an amount of work instead of a time, so that the same instance and seed give the same plan. A
 * search that ends early gives the best plan found so far, and says that it is not proved.
 *
 * <p><b>Very many.</b> A search is not always needed. All turns together cost at least the sum of what each costs whom it
 * costs least; of the ways to take that sum in equal steps from the members the fairest is to take each step from whoever is
 * best off then ({@link org.colloquium.assignment.propose.Water}: the sums of steps are the bases of a polymatroid, on which
 * that is leximin: A. Frank, K. Murota: Decreasing minimization on M-convex sets, Mathematical Programming 195, 2022). So a
 * plan that leaves all so is the fairest, whatever the other rules, and its total is that of a flow of least cost. {@link
 * org.colloquium.assignment.propose.Chains} often finds it where the only limits are who may take what and how much: with n
 * members and t turns in n · t steps for a first plan and as many at most for each chain, of which each makes somebody
 * better off. Where it is not found, a search goes on from there, up to 200,000 pairs of a member and a turn; for more, what
 * there is is the answer, and not proved. Then nothing is sure but {@link
 * org.colloquium.assignment.propose.Proposer#bound the bound}: as many of the worst-off as it begins alike with are as well
 * off as they can be, and no total is higher than its sum. Turns of unlike costs make more than that hard, not only slow: even
 * where each has a few takers, all at the same cost, it is the scheduling problem above.
 */
@NullMarked
package org.colloquium.assignment.propose;

import org.jspecify.annotations.NullMarked;
