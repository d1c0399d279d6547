package org.colloquium.note.ui;

import java.util.Optional;
import org.colloquium.assignment.ui.AssignmentChoice;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.BlindService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Blind first for one assignment, where it is made or changed; nothing to choose where it holds for all anyway. */
@Component
class BlindAssignment implements AssignmentChoice {
    private final BlindService blind;

    BlindAssignment(BlindService blind) {
        this.blind = blind;
    }

    @Override
    public Optional<Fields> fields(GroupDetails group, @Nullable Given given) {
        return group.may(Action.SET_UP) && !blind.holdsForAll(group.id())
                ? Optional.of(new BlindFields(blind, group, given))
                : Optional.empty();
    }
}
