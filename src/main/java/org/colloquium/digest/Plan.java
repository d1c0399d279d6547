package org.colloquium.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** What an import will do with each entry: add it, see it again, or leave it out. */
final class Plan {
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Boolean> selected = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final Map<Integer, Integer> adders = new HashMap<>();
    private final List<Integer> toAdd = new ArrayList<>();
    private final List<Perhaps> perhaps = new ArrayList<>();

    private Plan() {}

    /**
     * Weighs what was found against what a person chose.
     *
     * @param preselected what is imported unless somebody decides otherwise
     */
    static Plan of(List<Boolean> preselected, List<Judgement> judged, Map<Integer, Choice> choices) {
        Plan plan = new Plan();
        for (int i = 0; i < judged.size(); i++) {
            plan.add(preselected.get(i), judged.get(i), choices.get(i));
        }
        return plan;
    }

    private void add(boolean preselected, Judgement judged, @Nullable Choice choice) {
        int place = judgements.size();
        Judgement judgement = judged.after(choice);
        Integer same = judgement.isDuplicate() ? judgement.entry() : null;
        int root = same == null ? place : roots.get(same);
        boolean chosen = choice == null ? preselected : choice != Choice.OUT;
        judgements.add(judgement);
        roots.add(root);
        boolean stands = known(root) != null || adders.containsKey(root);
        // The copy of an entry that somebody left out comes in only when somebody asks for the copy.
        boolean wanted = chosen && (stands || same == null || choice == Choice.IN);
        selected.add(wanted);
        if (wanted && judged.verdict() == Judgement.Verdict.PERHAPS && !judgement.isDuplicate()) {
            perhaps.add(new Perhaps(place, judged, choice == Choice.IN));
        }
        if (wanted && !stands) {
            adders.put(root, place);
            toAdd.add(place);
        }
    }

    /**
     * An entry that comes in though it might be the same as another one.
     *
     * @param chosen whether somebody chose it
     */
    record Perhaps(int place, Judgement judged, boolean chosen) {}

    List<Perhaps> perhaps() {
        return perhaps;
    }

    /** The entries that become papers, in order. */
    List<Integer> toAdd() {
        return toAdd;
    }

    int duplicates() {
        return (int) judgements.stream().filter(Judgement::isDuplicate).count();
    }

    Judgement judgement(int place) {
        return judgements.get(place);
    }

    boolean isSelected(int place) {
        return selected.get(place);
    }

    boolean isAdded(int place) {
        return adders.getOrDefault(roots.get(place), -1) == place;
    }

    /**
     * The paper that an entry stands for once the import is done, null for one left out.
     *
     * @param added the new papers, in the order of {@link #toAdd()}
     */
    @Nullable PaperId paper(int place, Map<Integer, PaperId> added) {
        if (!selected.get(place)) {
            return null;
        }
        int root = roots.get(place);
        PaperId known = known(root);
        Integer adder = adders.get(root);
        return known != null ? known : adder == null ? null : added.get(adder);
    }

    /** The paper of the library that the first entry of several alike is for sure. */
    private @Nullable PaperId known(int root) {
        Judgement judgement = judgements.get(root);
        return judgement.isDuplicate() ? judgement.paper() : null;
    }
}
