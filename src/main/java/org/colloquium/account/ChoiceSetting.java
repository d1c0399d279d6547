package org.colloquium.account;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.common.InvalidInputException;

/**
 * One of several.
 *
 * @param choices all there are; the first holds where nobody has set another
 * @param words what a choice is called on screen
 */
public record ChoiceSetting<E extends Enum<E>>(
        String section,
        String key,
        String property,
        String label,
        String help,
        List<E> choices,
        Function<E, String> words)
        implements Setting<E> {
    public ChoiceSetting {
        choices = List.copyOf(choices);
    }

    @Override
    public String standard() {
        return write(choices.getFirst());
    }

    @Override
    public E read(String text) {
        return choices.stream()
                .filter(it -> write(it).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        key,
                        "It is one of: " + choices.stream().map(this::write).collect(Collectors.joining(", "))));
    }

    @Override
    public String write(E value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String words(String written) {
        return words.apply(read(written));
    }

    /** All choices, as they are written. */
    public List<String> written() {
        return choices.stream().map(this::write).toList();
    }
}
