package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Approvals by the places of candidates and votes. */
final class ApprovalProfile {
    private final List<String> candidates;
    private final List<BitSet> supporters = new ArrayList<>();
    private final Map<String, BitSet> byName = new HashMap<>();
    private final int votes;

    ApprovalProfile(Question question, List<Approvals> votes) {
        this.candidates = question.candidates();
        this.votes = votes.size();
        for (String it : candidates) {
            BitSet approving = new BitSet(votes.size());
            byName.put(it, approving);
            supporters.add(approving);
        }
        for (int i = 0; i < votes.size(); i++) {
            for (String it : votes.get(i).approve()) {
                supporters(it).set(i);
            }
        }
    }

    int votes() {
        return votes;
    }

    int size() {
        return candidates.size();
    }

    /** How much there is to count. */
    long volume() {
        return (long) votes * size();
    }

    String name(int candidate) {
        return candidates.get(candidate);
    }

    List<String> names(List<Integer> places) {
        return places.stream().map(candidates::get).toList();
    }

    /** The votes that approve of a candidate. */
    BitSet supporters(int candidate) {
        return supporters.get(candidate);
    }

    BitSet supporters(String candidate) {
        return byName.getOrDefault(candidate, new BitSet());
    }

    int approvals(int candidate) {
        return supporters.get(candidate).cardinality();
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            counts.put(name(i), approvals(i));
        }
        return counts;
    }
}
