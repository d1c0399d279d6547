package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import org.colloquium.assignment.Preference;
import org.colloquium.assignment.propose.Level;
import org.colloquium.common.InvalidInputException;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * What I say of taking a paper.
 *
 * @param level love, like, neutral, rather-not or cannot; null for nothing
 * @param conflict whether a conflict of interest keeps me from it; absent for not
 */
@Schema(name = "Preference")
record PreferenceJson(
        @Nullable UUID paper,
        @Nullable String level,
        @Nullable Boolean conflict) {
    static PreferenceJson of(Map.Entry<PaperId, Preference> said) {
        Level level = said.getValue().level();
        return new PreferenceJson(
                said.getKey().value(),
                level == null ? null : level.word(),
                said.getValue().conflict());
    }

    PaperId id() {
        if (paper == null) {
            throw new InvalidInputException("paper", "Name the paper of each preference.");
        }
        return new PaperId(paper);
    }

    Preference said() {
        return new Preference(level == null ? null : Level.of(level), Boolean.TRUE.equals(conflict));
    }
}
