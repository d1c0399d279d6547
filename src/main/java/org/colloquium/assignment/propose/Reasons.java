package org.colloquium.assignment.propose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be checked of a plan.
 *
 * @param members why each got what they got, in their order
 * @param fairer a single exchange that keeps the rules and is fairer; null when there is none, as in one that is proved
 * @param complete whether there was time for all: else some members' are not {@link Why#explained}, and a fairer exchange may
 *     have been overlooked
 */
public record Reasons(List<Why> members, @Nullable Exchange fairer, boolean complete) {
    /** About how many exchanges are looked at for them. */
    public static long effort(Plan plan) {
        long turns = plan.placements().size();
        return turns * (turns + plan.instance().members().size());
    }

    /** @param going told before each member for how many it is worked out; what it throws ends it */
    public static Reasons of(Plan plan, IntConsumer going) {
        Exchanges exchanges = new Exchanges(plan.instance());
        List<Why> members = new ArrayList<>();
        for (Member it : plan.instance().members()) {
            going.accept(members.size());
            members.add(Why.of(it, plan, exchanges));
        }
        return new Reasons(List.copyOf(members), exchanges.fairer(plan).orElse(null), true);
    }

    /** As many as can be worked out in a time, in the order of members. */
    public static Reasons within(Duration time, Plan plan) {
        return within(time, plan, any -> {});
    }

    /** @param going told before each member for how many it is worked out; what it throws ends it */
    public static Reasons within(Duration time, Plan plan, IntConsumer going) {
        long end = System.nanoTime() + time.toNanos();
        Exchanges exchanges = new Exchanges(plan.instance(), () -> {
            if (System.nanoTime() - end >= 0) {
                throw new TimeUp();
            }
        });
        List<Why> members = new ArrayList<>();
        try {
            for (Member it : plan.instance().members()) {
                going.accept(members.size());
                members.add(Why.of(it, plan, exchanges));
            }
            return new Reasons(List.copyOf(members), exchanges.fairer(plan).orElse(null), true);
        } catch (TimeUp e) {
            plan.instance().members().stream()
                    .skip(members.size())
                    .forEach(it -> members.add(Why.unexplained(it, plan)));
            return new Reasons(List.copyOf(members), null, false);
        }
    }

    private static final class TimeUp extends RuntimeException {
        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
