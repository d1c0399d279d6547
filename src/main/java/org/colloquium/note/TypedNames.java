package org.colloquium.note;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.colloquium.common.Markup;
import org.colloquium.common.Named;
import org.colloquium.group.Member;

/**
 * Names as people type them, {@code @Ana Souza}, and as they are kept. A name that two members have cannot be typed so:
 * it stays as it is kept.
 */
final class TypedNames {
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    TypedNames(Collection<Member> members) {
        Set<String> twice = new HashSet<>();
        for (Member it : members) {
            if (ids.put(it.name(), it.id().value()) != null) {
                twice.add(it.name());
            }
        }
        ids.keySet().removeAll(twice);
        ids.forEach((name, id) -> names.put(id, name));
    }

    boolean isTyped(Member member) {
        return names.containsKey(member.id().value());
    }

    String kept(String typed) {
        return names.isEmpty() ? typed : Markup.replace(typed, true, pattern(), this::kept);
    }

    private Optional<String> kept(MatchResult name) {
        UUID id = ids.get(name.group(1));
        return id == null ? Optional.empty() : Optional.of(Named.person(name.group(1), id));
    }

    String typed(String kept) {
        return Markup.replace(
                kept,
                false,
                Named.person(),
                it -> Optional.ofNullable(names.get(UUID.fromString(it.group(2))))
                        .map(name -> "@" + name));
    }

    /** The longest first, so that "@Ana Lima" is not "@Ana". */
    private Pattern pattern() {
        String any = ids.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}_@])@(" + any + ")(?![\\p{L}\\p{N}_])");
    }
}
