package org.colloquium.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is to show in each field, from all that is said of it: what a person wrote; else what came first; else
 * what came later. A DOI of arXiv gives way to one of a publisher, and so does a venue.
 */
final class Completion {
    /** What one source says, and how that is kept as an origin; null where no origin is kept for it. */
    record Said(@Nullable Origin origin, Map<PaperField, Object> values) {}

    private final Map<PaperField, Object> values;
    private final Map<PaperField, Origin> origins;

    private Completion(Map<PaperField, Object> values, Map<PaperField, Origin> origins) {
        this.values = values;
        this.origins = origins;
    }

    /**
     * Weighs what is said of a paper.
     *
     * @param own what was there from the start and no entry says any more, such as fields that a person filled in first
     * @param said by digests and by papers that were merged into it, in the order in which they count
     * @param last what stands there as long as nothing else does
     */
    static Completion of(
            Map<PaperField, Object> now,
            Map<PaperField, Origin> origins,
            Map<PaperField, Object> own,
            List<Said> said,
            Map<PaperField, Object> last) {
        Completion done = new Completion(new EnumMap<>(PaperField.class), new EnumMap<>(PaperField.class));
        for (PaperField field : PaperField.values()) {
            Origin origin = origins.get(field);
            if (origin != null && origin.isByHand()) {
                done.put(field, now.get(field), origin);
            } else {
                done.choose(field, own.get(field), said, last.get(field));
            }
        }
        return done;
    }

    private void choose(PaperField field, @Nullable Object own, List<Said> said, @Nullable Object last) {
        List<Said> all = new ArrayList<>();
        if (own != null) {
            all.add(new Said(null, Map.of(field, own)));
        }
        said.stream().filter(it -> it.values().containsKey(field)).forEach(all::add);
        Optional<Said> chosen = all.stream()
                .filter(it ->
                        isPublished(field, Objects.requireNonNull(it.values().get(field))))
                .findFirst()
                .or(() -> all.stream().findFirst());
        if (chosen.isPresent()) {
            put(field, chosen.get().values().get(field), chosen.get().origin());
        } else {
            put(field, last, null);
        }
    }

    private static boolean isPublished(PaperField field, Object value) {
        return switch (field) {
            case DOI -> !isOfArxiv((String) value);
            case VENUE -> !((String) value).toLowerCase(java.util.Locale.ROOT).contains("arxiv");
            default -> true;
        };
    }

    private static boolean isOfArxiv(String doi) {
        return new Doi(doi).arxivId().isPresent();
    }

    private void put(PaperField field, @Nullable Object value, @Nullable Origin origin) {
        if (value != null) {
            values.put(field, value);
        }
        if (origin != null) {
            origins.put(field, origin);
        }
    }

    Map<PaperField, Object> values() {
        return values;
    }

    Map<PaperField, Origin> origins() {
        return origins;
    }

    /** An identifier that another paper of the library has cannot be had. */
    void withoutArxivId() {
        values.remove(PaperField.ARXIV_ID);
        origins.remove(PaperField.ARXIV_ID);
    }

    /** The same as a paper to store. */
    @SuppressWarnings("unchecked")
    NewPaper paper() {
        String title = (String) values.getOrDefault(PaperField.TITLE, "");
        String summary = (String) values.getOrDefault(PaperField.ABSTRACT, "");
        List<PaperLink> links = new ArrayList<>();
        values.values().forEach(it -> {
            if (it instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof PaperLink) {
                links.addAll((List<PaperLink>) list);
            }
        });
        return new NewPaper(
                title,
                DisplayText.of(title),
                summary,
                DisplayText.of(summary),
                (List<String>) values.getOrDefault(PaperField.AUTHORS, List.of()),
                (String) values.get(PaperField.ARXIV_ID),
                (String) values.get(PaperField.DOI),
                (java.time.LocalDate) values.get(PaperField.PUBLISHED),
                links,
                (String) values.get(PaperField.VENUE),
                (String) values.get(PaperField.COMMENT),
                false);
    }
}
