package org.colloquium.digest;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.colloquium.digest.format.Kind;
import org.jspecify.annotations.Nullable;

/** What the import of a draft would come to, and what its maker decided so far. */
public final class Preview {
    private final DigestSummary digest;
    private final Findings findings;
    private final Map<Kind, Integer> kinds;
    private final List<Boolean> preselected;
    private final List<Judgement> judgements;
    private final Map<Integer, Choice> choices;
    private final @Nullable DigestSummary earlier;
    private Plan plan;

    Preview(
            DigestSummary digest,
            Findings findings,
            Map<Kind, Integer> kinds,
            List<Boolean> preselected,
            List<Judgement> judgements,
            Map<Integer, Choice> choices,
            @Nullable DigestSummary earlier) {
        this.digest = digest;
        this.findings = findings;
        this.kinds = kinds;
        this.preselected = preselected;
        this.judgements = judgements;
        this.choices = new HashMap<>(choices);
        this.earlier = earlier;
        this.plan = Plan.of(preselected, judgements, choices);
    }

    public DigestSummary digest() {
        return digest;
    }

    public Findings findings() {
        return findings;
    }

    /** The digest of the same bytes that was imported already, null when there is none. */
    public @Nullable DigestSummary earlier() {
        return earlier;
    }

    /** How many entries of each kind there are. */
    public Map<Kind, Integer> kinds() {
        return kinds;
    }

    public int found() {
        return judgements.size();
    }

    /** Entries that a person should look at, by their places. */
    public List<Integer> toCheck() {
        return places(Judgement::isDoubt);
    }

    /** Entries that are the same works as papers of the library or earlier entries. */
    public List<Integer> known() {
        return places(Judgement::isDuplicate);
    }

    /** Entries that are new and sure. */
    public List<Integer> fresh() {
        return fresh(true);
    }

    /** Entries that are new, but imported only when somebody asks for them, such as replacements. */
    public List<Integer> extra() {
        return fresh(false);
    }

    private List<Integer> fresh(boolean byDefault) {
        return places(it -> !it.isDoubt() && !it.isDuplicate()).stream()
                .filter(it -> preselected.get(it) == byDefault)
                .toList();
    }

    /** As it was found, whatever was decided about it. */
    public Judgement judgement(int place) {
        return judgements.get(place);
    }

    public Map<Integer, Choice> choices() {
        return Collections.unmodifiableMap(choices);
    }

    public boolean isSelected(int place) {
        return plan.isSelected(place);
    }

    /** How many new papers the import would add. */
    public int toAdd() {
        return plan.toAdd().size();
    }

    /** Counts with that decision from now on; {@link DraftService#choose} keeps it. */
    public void choose(int place, @Nullable Choice choice) {
        if (choice == null) {
            choices.remove(place);
        } else {
            choices.put(place, choice);
        }
        plan = Plan.of(preselected, judgements, choices);
    }

    private List<Integer> places(Predicate<Judgement> what) {
        return IntStream.range(0, judgements.size())
                .filter(it -> what.test(judgements.get(it)))
                .boxed()
                .toList();
    }
}
