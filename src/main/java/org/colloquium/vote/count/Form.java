package org.colloquium.vote.count;

import java.util.List;
import java.util.Map;

/** What a vote looks like, and so which methods can count it. */
public enum Form {
    APPROVALS("approve", List.of()),
    SCORES(Points.SCORES, Map.of()),
    DOTS(Points.DOTS, Map.of()),
    RANKING("ranking", List.of());

    private final String field;
    private final Object nothing;

    Form(String field, Object nothing) {
        this.field = field;
        this.nothing = nothing;
    }

    /** The field of a vote that holds what it says. */
    public String field() {
        return field;
    }

    /** A vote that says nothing about any candidate: who casts it has voted, and takes no side. */
    public Map<String, Object> nothing() {
        return Map.of(field, nothing);
    }

    /** Whether a vote says nothing about any candidate. */
    public boolean isNothing(Map<String, ?> vote) {
        return nothing.equals(vote.get(field));
    }
}
