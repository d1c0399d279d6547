package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;

/** Whom a count picked wherever several were equal: by a script at first, then as its rule says. */
final class Picks {
    private final List<Integer> script;
    private final List<Integer> made = new ArrayList<>();
    private final List<List<Integer>> ties = new ArrayList<>();

    /** @param script whom to pick at first */
    Picks(List<Integer> script) {
        this.script = script;
    }

    /** @param standard whom the rule picks */
    int among(List<Integer> tied, int standard) {
        int picked = made.size() < script.size() ? script.get(made.size()) : standard;
        made.add(picked);
        ties.add(tied);
        return picked;
    }

    List<Integer> made() {
        return made;
    }

    List<List<Integer>> ties() {
        return ties;
    }
}
