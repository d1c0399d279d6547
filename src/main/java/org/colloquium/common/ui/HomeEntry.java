package org.colloquium.common.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a feature has to say on the home screen of a group to the person signed in. */
public interface HomeEntry {
    /** What the reader owes the group. */
    default List<Duty> duties(GroupPlace group) {
        return List.of();
    }

    /** What others did since then, newest first, at most {@code most}. */
    default List<Happening> happenings(GroupPlace group, Instant since, int most) {
        return List.of();
    }

    /** A section for the margin. */
    default Optional<Component> margin(GroupPlace group) {
        return Optional.empty();
    }

    /** Names of the topics after which what this entry says is stale. */
    default Set<String> follows(GroupPlace group) {
        return Set.of();
    }

    /** Place in the margin, the lowest on top. */
    default int order() {
        return 0;
    }

    /**
     * One thing owed.
     *
     * @param at the hour it is due, when it is due at an hour
     * @param day the day it is due, in the group's zone, when it is due on a day; neither: no date
     * @param title what it is about
     * @param byAuthors whether the title is a paper's, which sets it in serif
     * @param meta a line below, such as "Read. You are the discussant."
     * @param verb what the button says
     * @param path where it leads
     */
    record Duty(
            @Nullable Instant at,
            @Nullable LocalDate day,
            String title,
            boolean byAuthors,
            String meta,
            String verb,
            String path) {}

    /**
     * One thing that somebody did.
     *
     * @param who the person
     * @param did such as "replied to you on"
     * @param title of what
     * @param byAuthors whether the title is a paper's
     * @param quote a few of the words, null when there are none
     */
    record Happening(
            Instant when,
            UUID who,
            String did,
            String title,
            boolean byAuthors,
            String path,
            @Nullable String quote) {}
}
