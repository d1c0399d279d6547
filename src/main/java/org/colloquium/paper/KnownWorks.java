package org.colloquium.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works already seen, each with a reference to where (a paper's id, an entry's index), to ask whether another one is
 * among them. Adding and asking take time that does not grow with the number of works of other titles.
 */
public final class KnownWorks<R> {

    /** A known work that another one was compared with, and how that came out. */
    public record Match<R>(R reference, SameWork answer) {}

    private record Known<R>(R reference, Work work) {}

    private record SameText(NormalTitle title, String abstractText) {}

    // A page that repeats one title thousands of times must not become quadratic.
    private static final int COMPARED = 20;

    private record Signs(String signs) {}

    private final Map<Object, List<Known<R>>> byKey = new HashMap<>();
    private final boolean preprintsApart;

    /** Works of which a preprint and its published form are one. */
    public KnownWorks() {
        this(false);
    }

    /** @param preprintsApart whether a preprint and its published form are two works */
    public KnownWorks(boolean preprintsApart) {
        this.preprintsApart = preprintsApart;
    }

    /** Adds a work, to be found from now on. */
    public void add(R reference, Work work) {
        Known<R> known = new Known<>(reference, work);
        for (Object key : keys(work)) {
            byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(known);
        }
    }

    /** The known work that this one is the same as; else the first it might be; else nothing. */
    public Optional<Match<R>> match(Work work) {
        @Nullable Match<R> doubtful = null;
        for (Known<R> known : alike(work)) {
            SameWork answer = SameWork.compare(work, known.work(), preprintsApart);
            if (answer.verdict() == SameWork.Verdict.SAME) {
                return Optional.of(new Match<>(known.reference(), answer));
            }
            if (answer.verdict() == SameWork.Verdict.DOUBTFUL && doubtful == null) {
                doubtful = new Match<>(known.reference(), answer);
            }
        }
        return Optional.ofNullable(doubtful);
    }

    private Set<Known<R>> alike(Work work) {
        Set<Known<R>> alike = new LinkedHashSet<>();
        for (Object key : keys(work)) {
            List<Known<R>> sharing = byKey.getOrDefault(key, List.of());
            alike.addAll(sharing.subList(0, Math.min(COMPARED, sharing.size())));
        }
        return alike;
    }

    private static List<Object> keys(Work work) {
        List<Object> keys = new ArrayList<>(6);
        ArxivId arxivId = work.arxivId();
        if (arxivId != null) {
            keys.add(new ArxivId(arxivId.id(), null));
        }
        Doi doi = work.doi();
        if (doi != null) {
            keys.add(doi);
        }
        if (!work.title().isEmpty()) {
            keys.add(new SameText(work.title(), work.abstractText()));
            keys.add(work.title());
            if (!work.mainTitle().equals(work.title())) {
                keys.add(work.mainTitle());
            }
            TitleWords.of(work.title()).signs().map(Signs::new).ifPresent(keys::add);
        }
        return keys;
    }
}
