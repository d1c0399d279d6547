package org.colloquium.vote.ui;

import java.util.ArrayList;
import java.util.List;

/** A member's order of papers in the making, equals together; each change gives another. */
record Order(List<List<String>> places) {
    static final Order NONE = new Order(List.of());

    Order {
        places = places.stream().filter(it -> !it.isEmpty()).map(List::copyOf).toList();
    }

    /** Where the paper stands from 1 on, 0 if it does not. */
    int place(String paper) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).contains(paper)) {
                return i + 1;
            }
        }
        return 0;
    }

    int size() {
        return places.size();
    }

    List<String> papers() {
        return places.stream().flatMap(List::stream).toList();
    }

    Order without(String paper) {
        return new Order(places.stream()
                .map(place -> place.stream().filter(it -> !it.equals(paper)).toList())
                .toList());
    }

    /** With the paper alone at a place; those from there on stand one lower. */
    Order at(String paper, int place) {
        List<List<String>> others = new ArrayList<>(without(paper).places);
        others.add(Math.clamp(place - 1, 0, others.size()), List.of(paper));
        return new Order(others);
    }

    /** With the paper right above another and those equal to it; as the last where the other has no place. */
    Order before(String paper, String other) {
        Order others = without(paper);
        int place = others.place(other);
        return place == 0 ? last(paper) : others.at(paper, place);
    }

    /** With the paper as the last. */
    Order last(String paper) {
        return at(paper, places.size() + 1);
    }

    /** One higher: past who stands above, or before those whom it stood equal with. */
    Order up(String paper) {
        int place = place(paper);
        return at(paper, isEqual(paper) ? place : place - 1);
    }

    /** One lower: past who stands below, or behind those whom it stood equal with. */
    Order down(String paper) {
        return at(paper, place(paper) + 1);
    }

    /** Equal with those who stand above. */
    Order joined(String paper) {
        int above = place(paper) - 2;
        if (above < 0) {
            return this;
        }
        List<List<String>> others = new ArrayList<>(without(paper).places);
        List<String> equals = new ArrayList<>(others.get(above));
        equals.add(paper);
        others.set(above, equals);
        return new Order(others);
    }

    /** Whether it shares its place. */
    boolean isEqual(String paper) {
        return places.stream().anyMatch(it -> it.size() > 1 && it.contains(paper));
    }
}
