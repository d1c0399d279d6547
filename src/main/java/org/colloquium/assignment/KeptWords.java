package org.colloquium.assignment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;

/**
 * Sentences that are kept: whom and what they speak of stands in them by its id, and is called what it is called now. Ids
 * stand between two control characters, so that no role that somebody typed can be taken for one.
 */
final class KeptWords {
    private static final char FROM = '\u0002';
    private static final char TO = '\u0003';
    private static final Pattern PLACE =
            Pattern.compile(FROM + "([apm]):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})" + TO);

    private KeptWords() {}

    static String place(AccountId it) {
        return place('a', it.value());
    }

    static String place(PaperId it) {
        return place('p', it.value());
    }

    static String place(MeetingId it) {
        return place('m', it.value());
    }

    private static String place(char kind, UUID id) {
        return FROM + (kind + ":" + id) + TO;
    }

    static Set<AccountId> accounts(Collection<String> texts) {
        return ids(texts, "a", AccountId::new);
    }

    static Set<PaperId> papers(Collection<String> texts) {
        return ids(texts, "p", PaperId::new);
    }

    static Set<MeetingId> meetings(Collection<String> texts) {
        return ids(texts, "m", MeetingId::new);
    }

    private static <T> Set<T> ids(Collection<String> texts, String kind, Function<UUID, T> id) {
        return texts.stream()
                .flatMap(text -> PLACE.matcher(text).results())
                .filter(it -> it.group(1).equals(kind))
                .map(it -> id.apply(UUID.fromString(it.group(2))))
                .collect(Collectors.toSet());
    }

    /** @param called what something is called, by its kind (a, p or m) and its id */
    static String named(String text, BinaryOperator<String> called) {
        return PLACE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(called.apply(it.group(1), it.group(2))));
    }
}
