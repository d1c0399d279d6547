package org.colloquium.note.anchor;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Places where something similar to a passage stands: by its words, and by what stood before and after it. */
final class Candidates {
    private static final double CHANGED = 0.3;
    private static final double CHANGED_AROUND = 0.2;
    private static final double JOINED = 0.85;
    private static final int BY_WORDS = 24;
    private static final int BY_SURROUNDINGS = 8;

    private final Passage passage;
    private final int[] exact;
    private final int[] text;
    private final NearMatches matches;
    private final List<Integer> ends;
    private final List<Integer> starts;
    private final List<Candidate> found = new ArrayList<>();

    private record Place(int at, int distance) {
        static final Comparator<Place> WORST_FIRST =
                Comparator.comparingInt(Place::distance).reversed();
    }

    private Candidates(Passage passage, int[] text) {
        this.passage = passage;
        this.text = text;
        exact = passage.exact();
        matches = new NearMatches(exact);
        ends = endsOfWhatWasBefore();
        starts = startsOfWhatWasAfter();
    }

    static Candidates of(Passage passage, int[] text) {
        Candidates candidates = new Candidates(passage, text);
        candidates.findByWords();
        candidates.findBySurroundings();
        return candidates;
    }

    List<Candidate> found() {
        return found;
    }

    /** How well what was before the passage and what was after it fit where they stand side by side, or 0 if they do not. */
    double deletion() {
        return ends.stream()
                .map(end -> Fit.at(passage, text, end, end))
                .filter(fit -> fit.after() >= JOINED && fit.afterKnown() > 0)
                .mapToDouble(Fit::mean)
                .max()
                .orElse(0);
    }

    private void findByWords() {
        int limit = (int) (exact.length * CHANGED);
        NearMatches backwards = new NearMatches(Points.reversed(exact));
        Nearest nearest = new Nearest(BY_WORDS, max(1, exact.length / 2));
        matches.anywhere(text, limit, nearest);
        for (Place place : nearest.places()) {
            add(place.at() - backwards.lengthBackwards(text, place.at(), limit), place.at());
        }
    }

    private void findBySurroundings() {
        for (int start : ends) {
            for (int end : starts) {
                if (end - start >= exact.length / 2 && end - start <= 2 * exact.length) {
                    add(start, end);
                }
            }
        }
    }

    private List<Integer> endsOfWhatWasBefore() {
        int[] before = Points.reversed(passage.before());
        if (before.length == 0) {
            return List.of(0);
        }
        Nearest nearest = new Nearest(BY_SURROUNDINGS, before.length / 2);
        new NearMatches(before).anywhere(text, (int) (before.length * CHANGED_AROUND), nearest);
        return nearest.places().stream().map(Place::at).toList();
    }

    private List<Integer> startsOfWhatWasAfter() {
        int[] after = Points.reversed(passage.after());
        if (after.length == 0) {
            return List.of(text.length);
        }
        Nearest nearest = new Nearest(BY_SURROUNDINGS, after.length / 2);
        new NearMatches(after).anywhereBackwards(text, (int) (after.length * CHANGED_AROUND), nearest);
        return nearest.places().stream().map(place -> text.length - place.at()).toList();
    }

    private void add(int about, int aboutEnd) {
        int from = Edge.start(passage, text, about);
        int to = Edge.end(passage, text, aboutEnd);
        while (from < to && text[from] == ' ') {
            from++;
        }
        while (from < to && text[to - 1] == ' ') {
            to--;
        }
        if (from >= to || to - from > 3 * exact.length + Quote.AROUND) {
            return;
        }
        int longer = max(exact.length, to - from);
        double similarity = 1 - (double) min(longer, matches.distance(text, from, to, longer)) / longer;
        found.add(new Candidate(from, to, similarity, Fit.at(passage, text, from, to)));
    }

    /** The nearest of all places, of those close together only the nearest one. */
    private static final class Nearest implements NearMatches.Hearer {
        private final PriorityQueue<Place> best = new PriorityQueue<>(Place.WORST_FIRST);
        private final int most;
        private final int apart;
        private Place last = new Place(Integer.MIN_VALUE / 2, Integer.MAX_VALUE);

        Nearest(int most, int apart) {
            this.most = most;
            this.apart = apart;
        }

        @Override
        public void near(int read, int distance) {
            if (read - last.at() > apart) {
                keep();
                last = new Place(read, distance);
            } else if (distance < last.distance()) {
                last = new Place(read, distance);
            }
        }

        private void keep() {
            if (last.at() >= 0) {
                best.add(last);
            }
            if (best.size() > most) {
                best.poll();
            }
        }

        List<Place> places() {
            keep();
            last = new Place(Integer.MIN_VALUE / 2, Integer.MAX_VALUE);
            return best.stream().sorted(Comparator.comparingInt(Place::at)).toList();
        }
    }
}
