package org.colloquium.intake.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.GroupId;
import org.colloquium.intake.IntakeDetails;
import org.colloquium.intake.IntakeService;
import org.jspecify.annotations.Nullable;

/** Whether a feed or mailbox rests. */
record PausedJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean paused) {
    /** What goes on already is not asked once more for being told to go on. */
    void apply(IntakeService intakes, GroupId group, IntakeDetails now) {
        if (paused == null) {
            throw new InvalidInputException("paused", "paused is true or false.");
        }
        if (paused) {
            intakes.pause(group, now.id());
        } else if (now.paused()) {
            intakes.resume(group, now.id());
        }
    }

    /** @throws ConflictException when it rests */
    static void mustGoOn(IntakeDetails it) {
        if (it.paused()) {
            throw new ConflictException("It is paused. PATCH paused to false, and it is read at once.");
        }
    }
}
