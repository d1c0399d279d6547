package org.colloquium.vote.count;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.colloquium.common.ui.Words;

/** What the nearest of those who are not chosen lacked, by each family's own measure. */
final class Shortfalls {
    private Shortfalls() {}

    /** Instant runoff: how many votes in the round that decided; nothing where the winner was alone in it. */
    static Optional<Reason> inTheLastRound(Figures.Round round, String winner) {
        return round.tallies().keySet().stream()
                .filter(it -> !it.equals(winner))
                .max(Comparator.comparing(it -> tally(round, it)))
                .map(it -> Reason.of(
                        "Nearest in that round is {} with " + tally(round, it).words() + "; it needed "
                                + more(tally(round, winner).minus(tally(round, it))) + " to draw level.",
                        it));
    }

    /**
     * Transferable votes: in the last round with somebody who is not chosen, how much to the quota, or to who got the last
     * seat below it, or to stay in.
     */
    static Optional<Reason> toTheQuota(List<Figures.Round> rounds, List<String> elected) {
        for (int i = rounds.size() - 1; i >= 0; i--) {
            Figures.Round round = rounds.get(i);
            Optional<String> nearest = round.tallies().keySet().stream()
                    .filter(it -> !elected.contains(it))
                    .max(Comparator.comparing(it -> tally(round, it)));
            if (nearest.isPresent()) {
                String it = nearest.get();
                return Optional.of(Reason.of(
                        "Nearest without a seat is {} with " + tally(round, it).words() + " in round "
                                + Words.number(i + 1)
                                + (i == rounds.size() - 1 ? toASeat(round, it) : toStay(round, it)) + ".",
                        it));
            }
        }
        return Optional.empty();
    }

    private static String toASeat(Figures.Round round, String candidate) {
        Fraction quota = Fraction.decimal(round.quota());
        Fraction bar = round.elected().stream()
                .map(it -> tally(round, it))
                .reduce(quota, (one, other) -> one.compareTo(other) < 0 ? one : other);
        return lacking(
                bar.minus(tally(round, candidate)),
                bar.equals(quota) ? " for the quota" : " to draw level with the last seat");
    }

    private static String toStay(Figures.Round round, String candidate) {
        Fraction own = tally(round, candidate);
        return round.tallies().keySet().stream()
                .filter(it -> !it.equals(candidate))
                .map(it -> tally(round, it))
                .min(Comparator.naturalOrder())
                .map(it -> lacking(it.minus(own), " to draw level with the next"))
                .orElse("");
    }

    private static String lacking(Fraction missing, String what) {
        return missing.compareTo(Fraction.ZERO) <= 0 ? "" : "; it needed " + more(missing) + what;
    }

    private static Fraction tally(Figures.Round round, String candidate) {
        return Fraction.decimal(round.tallies().getOrDefault(candidate, "0"));
    }

    private static String more(Fraction missing) {
        return missing.equals(Fraction.of(1, 1)) ? "one more vote" : missing.words() + " more votes";
    }

    /** Equal shares: how much its supporters lacked to pay for it with what is left of their own. */
    static Optional<Reason> ofMoney(Filling filling) {
        ApprovalProfile profile = filling.profile();
        return rest(filling)
                .boxed()
                .min(Comparator.comparing(it -> lack(filling, it)))
                .map(it -> Reason.of(money(filling, it), profile.name(it)));
    }

    private static String money(Filling filling, int candidate) {
        Fraction lack = lack(filling, candidate);
        if (lack.compareTo(Fraction.ZERO) <= 0) {
            return "Nearest is {}: the votes that approve could pay for it with what they have left, but no seat was left.";
        }
        Fraction held = Fraction.of(filling.cost(candidate), 1).minus(lack);
        return "Nearest is {}: it costs " + filling.cost(candidate) + ", and the "
                + Words.count(
                        filling.profile().approvals(candidate), "vote that approves has", "votes that approve have")
                + " " + (held.equals(Fraction.ZERO) ? "nothing" : held.words()) + " left; " + lack.words()
                + " more was needed.";
    }

    private static Fraction lack(Filling filling, int candidate) {
        BitSet supporters = filling.profile().supporters(candidate);
        return Fraction.of(filling.cost(candidate), 1).minus(filling.left().together(supporters));
    }

    /** Phragmén: who would be next, and how much more its supporters would bear than those of the last winner. */
    static Optional<Reason> ofLoad(Filling filling, Loads loads) {
        ApprovalProfile profile = filling.profile();
        if (filling.steps().isEmpty()) {
            return Optional.empty();
        }
        Fraction last = Fraction.read(filling.steps().getLast().price());
        return rest(filling)
                .boxed()
                .min(Comparator.comparing(it -> load(loads, profile, it)))
                .map(it -> Reason.of(
                        "Next would be {}: the votes that approve would bear " + beyond(load(loads, profile, it), last)
                                + ".",
                        profile.name(it)));
    }

    private static String beyond(Fraction load, Fraction last) {
        return load.words()
                + (load.compareTo(last) > 0
                        ? ", " + load.minus(last).words() + " more than those of the last winner"
                        : "");
    }

    private static Fraction load(Loads loads, ApprovalProfile profile, int candidate) {
        return Objects.requireNonNull(loads.after(profile.supporters(candidate), 1)); // it has supporters
    }

    private static IntStream rest(Filling filling) {
        return IntStream.range(0, filling.profile().size())
                .filter(it ->
                        !filling.chosen().contains(it) && filling.profile().approvals(it) > 0);
    }
}
