package org.colloquium.note.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.note.Meaning;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the stream as it stands in the address.
 *
 * @param unanswered only open questions
 * @param mentioning only where the reader is named
 * @param fresh only what was published since the reader was last on the group's home
 */
record StreamAddress(
        String words,
        @Nullable AccountId by,
        @Nullable PaperId paper,
        @Nullable Meaning meaning,
        @Nullable String tag,
        boolean unanswered,
        boolean mentioning,
        boolean fresh) {

    /** Whatever is no value is as if it were not there. */
    static StreamAddress read(QueryParameters address) {
        return new StreamAddress(
                address.getSingleParameter("q").orElse(""),
                id(address, "by").map(AccountId::new).orElse(null),
                id(address, "paper").map(PaperId::new).orElse(null),
                address.getSingleParameter("meaning")
                        .flatMap(word -> Arrays.stream(Meaning.values())
                                .filter(it -> it.word().equals(word))
                                .findFirst())
                        .orElse(null),
                address.getSingleParameter("tag").orElse(null),
                address.getSingleParameter("unanswered").isPresent(),
                address.getSingleParameter("mentioning").isPresent(),
                address.getSingleParameter("new").isPresent());
    }

    QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", words.isBlank() ? null : words);
        put(parameters, "by", by);
        put(parameters, "paper", paper);
        put(parameters, "meaning", meaning == null ? null : meaning.word());
        put(parameters, "tag", tag);
        put(parameters, "unanswered", unanswered ? "yes" : null);
        put(parameters, "mentioning", mentioning ? "me" : null);
        put(parameters, "new", fresh ? "yes" : null);
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static Optional<UUID> id(QueryParameters address, String name) {
        try {
            return address.getSingleParameter(name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
