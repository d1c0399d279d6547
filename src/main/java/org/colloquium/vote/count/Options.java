package org.colloquium.vote.count;

import java.util.List;
import java.util.Set;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Words;
import org.jspecify.annotations.Nullable;

/** Reads a question's options, naming what is wrong with them. */
final class Options {
    private final Question question;

    Options(Question question) {
        this.question = question;
    }

    /** Refuses any other than these. */
    void only(String method, String... known) {
        Set<String> names = Set.of(known);
        for (String name : question.options().keySet()) {
            if (!names.contains(name)) {
                throw new InvalidInputException(
                        names.isEmpty() ? "options" : "options." + name,
                        Words.sentence(method)
                                + (names.isEmpty()
                                        ? " has no options."
                                        : " has no option " + name + "; it has " + Words.list(List.of(known)) + "."));
            }
        }
    }

    boolean has(String name) {
        return question.options().get(name) != null;
    }

    int whole(String name, int standard, int least, int most) {
        return has(name) ? whole("options." + name, question.options().get(name), least, most) : standard;
    }

    static int whole(String field, @Nullable Object value, int least, int most) {
        if (value instanceof Number number
                && number.doubleValue() == number.longValue() // only to tell 3.0 from 3.5
                && number.longValue() >= least
                && number.longValue() <= most) {
            return number.intValue();
        }
        throw new InvalidInputException(field, "Give a whole number from " + least + " to " + most + ".");
    }

    /** @param choices the first is meant where none is given */
    String choice(String name, List<String> choices) {
        Object value = question.options().get(name);
        if (value == null) {
            return choices.getFirst();
        }
        if (!(value instanceof String text) || !choices.contains(text)) {
            throw new InvalidInputException("options." + name, "Choose one of " + String.join(", ", choices) + ".");
        }
        return text;
    }
}
