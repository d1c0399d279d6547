package org.colloquium.assignment;

import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What a member says about an assignment of their own.
 *
 * @param reason why it is declined; needed then, and only then
 */
public record Mark(AssignmentState state, @Nullable String reason) {
    private static final int LONGEST = 500;

    public Mark {
        reason = reason == null ? null : reason.replace('\0', ' ').strip();
        if (state == AssignmentState.DECLINED) {
            if (reason == null || reason.isEmpty()) {
                throw new InvalidInputException("reason", "Say in a few words why; only the organisers read it.");
            }
            if (reason.length() > LONGEST) {
                throw new InvalidInputException("reason", "A reason has at most " + LONGEST + " characters.");
            }
        } else if (reason != null && !reason.isEmpty()) {
            throw new InvalidInputException("reason", "A reason is given only when declining.");
        } else {
            reason = null;
        }
    }

    public static Mark of(AssignmentState state) {
        return new Mark(state, null);
    }

    public static Mark declined(String reason) {
        return new Mark(AssignmentState.DECLINED, reason);
    }
}
