package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a member got what they got.
 *
 * @param utility what they are left with
 * @param got their turns
 * @param wanted papers that they love or like and have no turn with, the loved ones first
 * @param nearest the exchange for the better that keeps the rules and comes nearest to being fair; null when there is none
 * @param taker what it would leave the other with
 * @param fair whether it would be fairer than the plan, which there never is in one that is proved
 * @param forbidden an exchange that would be fairer, but for a rule; null when there is none
 * @param rule that rule
 * @param explained whether there was time to look for those exchanges
 */
public record Why(
        Member member,
        int utility,
        List<Placement> got,
        List<String> wanted,
        @Nullable Exchange nearest,
        int taker,
        boolean fair,
        @Nullable Exchange forbidden,
        @Nullable Rule rule,
        boolean explained) {

    /** One for each member, in their order. */
    public static List<Why> of(Plan plan) {
        return Reasons.of(plan, any -> {}).members();
    }

    static Why of(Member member, Plan plan, Exchanges exchanges) {
        List<Exchange> better = exchanges.forThe(member, plan).toList();
        Optional<Exchange> nearest = better.stream()
                .filter(it -> exchanges.broken(it, plan).isEmpty())
                .max(Comparator.comparing((Exchange it) -> exchanges.isFairer(it, plan))
                        .thenComparing(it -> lower(exchanges.after(it, plan)))
                        .thenComparing(it -> exchanges.after(it, plan).giver()));
        Optional<Exchange> forbidden = better.stream()
                .filter(it -> exchanges.isFairer(it, plan))
                .filter(it -> exchanges.broken(it, plan).isPresent())
                .max(Comparator.comparing((Exchange it) -> lower(exchanges.after(it, plan))));
        return new Why(
                member,
                plan.utility(member),
                plan.of(member.id()),
                wanted(member, plan),
                nearest.orElse(null),
                nearest.map(it -> exchanges.after(it, plan).taker()).orElse(0),
                nearest.filter(it -> exchanges.isFairer(it, plan)).isPresent(),
                forbidden.orElse(null),
                forbidden.flatMap(it -> exchanges.broken(it, plan)).orElse(null),
                true);
    }

    /** Only what they got and wished for. */
    static Why unexplained(Member member, Plan plan) {
        return new Why(
                member,
                plan.utility(member),
                plan.of(member.id()),
                wanted(member, plan),
                null,
                0,
                false,
                null,
                null,
                false);
    }

    private static int lower(Exchanges.After after) {
        return Math.min(after.giver(), after.taker());
    }

    private static List<String> wanted(Member member, Plan plan) {
        List<String> got = plan.of(member.id()).stream().map(Placement::paper).toList();
        return Stream.of(Level.LOVE, Level.LIKE)
                .flatMap(level -> plan.instance().papers().stream()
                        .map(Work::paper)
                        .filter(it -> member.level(it) == level && !got.contains(it)))
                .toList();
    }

    /** @param name how members and papers are called, by their ids */
    public String words(UnaryOperator<String> name) {
        return own(name) + inTheWay(name, it -> it.words(name));
    }

    /** What they got and wished for: it speaks of nobody else. */
    public String own(UnaryOperator<String> name) {
        return balance(name)
                + (wanted.isEmpty()
                        ? ""
                        : (got.isEmpty() ? " Wished for: " : " Wished for, too: ")
                                + wanted.stream().map(name).collect(Collectors.joining(", ")) + ".");
    }

    /**
     * What stands in the way of better, to follow on {@link #own}: it speaks of what others wish and cannot.
     *
     * @param of how a rule is said
     * @return sentences that each begin with a space; empty where there is nothing to say
     */
    public String inTheWay(UnaryOperator<String> name, Function<Rule, String> of) {
        List<String> sentences = new ArrayList<>();
        if (forbidden != null && rule != null) {
            sentences.add("It would be fairer " + words(forbidden, name) + ", but: " + of.apply(rule));
        }
        if (nearest != null) {
            sentences.add(
                    fair
                            ? "It would be fairer " + words(nearest, name) + "."
                            : "Better for " + name.apply(member.id()) + " would be " + words(nearest, name)
                                    + "; but that would leave " + name.apply(nearest.with()) + " with " + signed(taker)
                                    + ".");
        }
        if (!explained) {
            sentences.add("Time was up before it was looked at what stands in the way of better.");
        } else if (forbidden == null && nearest == null && !got.isEmpty()) {
            sentences.add("Nobody else may take any of this over, and no swap would be better.");
        }
        return sentences.stream().map(it -> " " + it).collect(Collectors.joining());
    }

    private String balance(UnaryOperator<String> name) {
        String carried = member.credit() == 0 ? "" : "Carries over " + signed(member.credit()) + ". ";
        if (got.isEmpty()) {
            return carried + "Nothing this time.";
        }
        String turns = got.stream()
                .map(it -> turn(it, name) + " ("
                        + member.level(it.paper()).word().replace('-', ' ') + ", costs "
                        + member.cost(it.paper(), it.role()) + ")")
                .collect(Collectors.joining(", "));
        return carried + turns.substring(0, 1).toUpperCase(Locale.ROOT) + turns.substring(1) + ": left with "
                + signed(utility) + ".";
    }

    private static String signed(int value) {
        return value < 0 ? "−" + -value : String.valueOf(value);
    }

    /** What is to be done in an exchange, such as "to hand presenter of A to B". */
    public static String words(Exchange it, UnaryOperator<String> name) {
        Placement inReturn = it.inReturn();
        return "to hand " + turn(it.turn(), name) + " to " + name.apply(it.with())
                + (inReturn == null ? "" : " and take " + turn(inReturn, name) + " for it");
    }

    private static String turn(Placement it, UnaryOperator<String> name) {
        return it.role() + " of " + name.apply(it.paper());
    }
}
