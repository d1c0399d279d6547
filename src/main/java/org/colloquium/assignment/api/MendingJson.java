package org.colloquium.assignment.api;

import java.util.List;
import java.util.UUID;
import org.colloquium.assignment.Handover;

/**
 * The fewest changes that fill what was declined or left behind.
 *
 * @param changes none when there is nothing to fill
 * @param made whether they were made, or only looked for
 */
record MendingJson(List<ChangeJson> changes, boolean made) {
    /**
     * An assignment that goes to another member.
     *
     * @param why it cannot stay where it is, to follow the name of {@code from}
     */
    record ChangeJson(UUID assignment, UUID paper, String role, UUID from, UUID to, String why) {}

    static MendingJson of(List<Handover> changes, boolean made) {
        return new MendingJson(
                changes.stream()
                        .map(it -> new ChangeJson(
                                it.of().id().value(),
                                it.of().paper().value(),
                                it.of().role().name(),
                                it.of().member().value(),
                                it.to().value(),
                                it.why()))
                        .toList(),
                made);
    }
}
