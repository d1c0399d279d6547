package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Words;
import org.jspecify.annotations.Nullable;

/** The methods there are, by name. */
public final class Methods {
    private static final List<Method<?>> ALL = List.of(
            new Approval(),
            new Score(),
            new DotVoting(false),
            new DotVoting(true),
            new Schulze(),
            new RankedPairs(),
            new InstantRunoff(),
            new ScottishStv(),
            new Meek(),
            new EqualShares(),
            new Phragmen(),
            new Pav());
    private static final Map<String, Method<?>> KNOWN =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Method::name, it -> it));

    private Methods() {}

    /** @throws InvalidInputException when there is none of this name */
    public static Method<?> named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidInputException("method", "Say by which method to count, such as approval.");
        }
        Method<?> method = KNOWN.get(name);
        if (method == null) {
            throw new InvalidInputException(
                    "method", "There is no method " + name + "; there are " + Words.list(names()) + ".");
        }
        return method;
    }

    /** What there is to choose from, in the order in which it is told. */
    public static List<String> names() {
        return ALL.stream().map(Method::name).toList();
    }

    /** Those that count votes of a form. */
    public static List<String> reading(Form form) {
        return ALL.stream().filter(it -> it.form() == form).map(Method::name).toList();
    }

    /** The method for a question, which it accepts. */
    public static Method<?> asked(@Nullable String name, Question question) {
        Method<?> method = named(name);
        method.check(question);
        return method;
    }

    /** Why this is the result, in sentences; {@code names} says how to call a candidate. */
    public static List<String> explain(Count count, UnaryOperator<String> names) {
        List<String> sentences = new ArrayList<>(named(count.method()).explain(count, names));
        if (!count.ties().isEmpty()) {
            sentences.addAll(count.tieBreak().words());
        }
        return sentences;
    }

    /** Counts votes as they came from outside or from the database. */
    public static <A extends Answer> Count count(
            Method<A> method, Question question, List<? extends @Nullable Map<String, ?>> votes) {
        List<A> answers = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            Map<String, ?> vote = votes.get(i);
            if (vote == null) {
                throw new InvalidInputException("votes[" + i + "]", "A vote is an object; an empty one is left out.");
            }
            try {
                answers.add(method.read(vote, question));
            } catch (InvalidInputException e) {
                throw new InvalidInputException("votes[" + i + "]." + e.field(), String.valueOf(e.getMessage()));
            }
        }
        return method.count(question, answers);
    }
}
