package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What single exchanges would make of plans, without any search: so anybody can check that no handover and no swap makes
 * the worst-off better, or any member without leaving another as badly off.
 */
public final class Exchanges {
    private final Instance instance;
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, List<Rule.Personal>> personal = new HashMap<>();
    private final Runnable each;
    private final Map<String, Rule> rotations = new HashMap<>();

    public Exchanges(Instance instance) {
        this(instance, () -> {});
    }

    /** @param each run whenever an exchange is looked at; what it throws ends that */
    Exchanges(Instance instance, Runnable each) {
        this.instance = instance;
        this.each = each;
        instance.members().forEach(it -> members.put(it.id(), it));
        for (Rule rule : Rules.of(instance)) {
            if (rule instanceof Rule.Personal it) {
                personal.computeIfAbsent(it.member(), member -> new ArrayList<>())
                        .add(it);
            } else if (rule instanceof Rule.Rotates it) {
                rotations.put(it.role(), it);
            }
        }
    }

    /** All exchanges that would make a member better off, whatever they do to others and to the rules. */
    public Stream<Exchange> forThe(Member better, Plan plan) {
        return plan.of(better.id()).stream()
                .flatMap(turn -> instance.members().stream()
                        .filter(it -> !it.equals(better))
                        .flatMap(it -> Stream.concat(
                                Stream.of(new Exchange(turn, it.id(), null)),
                                plan.of(it.id()).stream()
                                        .filter(other -> cost(better, other) < cost(better, turn))
                                        .map(other -> new Exchange(turn, it.id(), other)))))
                .peek(it -> each.run())
                .filter(it -> after(it, plan).giver() > plan.utility(better));
    }

    /** A rule that an exchange breaks. */
    public Optional<Rule> broken(Exchange exchange, Plan plan) {
        each.run();
        return Stream.of(
                        brokenBy(exchange.with(), exchange.ofTaker(plan)),
                        brokenBy(exchange.turn().member(), exchange.ofGiver(plan)),
                        brokenRotation(exchange, plan))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the worse-off of the two would be better off, or equally well and the other better. */
    public boolean isFairer(Exchange exchange, Plan plan) {
        After after = after(exchange, plan);
        int giver = plan.utility(member(exchange.turn().member()));
        int taker = plan.utility(member(exchange.with()));
        int now = Math.min(giver, taker);
        int then = Math.min(after.giver(), after.taker());
        return then > now || then == now && Math.max(after.giver(), after.taker()) > Math.max(giver, taker);
    }

    /** An exchange that keeps the rules and is fairer; none in a plan that is proved. */
    public Optional<Exchange> fairer(Plan plan) {
        return instance.members().stream()
                .sorted(Comparator.comparingInt(plan::utility))
                .flatMap(it -> forThe(it, plan))
                .filter(it -> isFairer(it, plan) && broken(it, plan).isEmpty())
                .findFirst();
    }

    After after(Exchange exchange, Plan plan) {
        return new After(
                Plan.utility(member(exchange.turn().member()), exchange.ofGiver(plan)),
                Plan.utility(member(exchange.with()), exchange.ofTaker(plan)));
    }

    /** The utilities of the two. */
    record After(int giver, int taker) {}

    private Member member(String id) {
        Member member = members.get(id);
        if (member == null) {
            throw new IllegalArgumentException("Nobody is called " + id + ".");
        }
        return member;
    }

    private static int cost(Member member, Placement turn) {
        return member.cost(turn.paper(), turn.role());
    }

    private Optional<Rule> brokenBy(String member, List<Placement> turns) {
        Set<String> papers = new HashSet<>();
        Optional<Rule> twice = turns.stream()
                .map(Placement::paper)
                .filter(it -> !papers.add(it))
                .<Rule>map(Rule.OneRole::new)
                .findFirst();
        return twice.or(() -> personal.getOrDefault(member, List.of()).stream()
                .filter(it -> !it.isMetBy(turns))
                .<Rule>map(it -> it)
                .findFirst());
    }

    private Optional<Rule> brokenRotation(Exchange exchange, Plan plan) {
        Placement inReturn = exchange.inReturn();
        List<Rule> concerned = Stream.of(exchange.turn(), inReturn == null ? exchange.turn() : inReturn)
                .map(it -> rotations.get(it.role()))
                .filter(Objects::nonNull)
                .toList();
        if (concerned.isEmpty()) {
            return Optional.empty();
        }
        Plan after = exchange.in(plan);
        return concerned.stream().filter(it -> !it.isMet(after)).findFirst();
    }
}
