package org.colloquium.assignment;

import java.time.LocalDate;
import java.util.List;
import org.colloquium.common.InvalidInputException;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** This role on each of these papers is left to whoever takes it. */
public record NewSlots(
        List<PaperId> papers,
        PaperRole role,
        @Nullable LocalDate due,
        @Nullable MeetingId meeting) {
    private static final int MOST = 100;

    /** @throws InvalidInputException for no paper, or more than {@value #MOST} */
    public NewSlots {
        papers = papers.stream().distinct().toList();
        if (papers.isEmpty()) {
            throw new InvalidInputException("paper", "Choose a paper.");
        }
        if (papers.size() > MOST) {
            throw new InvalidInputException("paper", "At most " + MOST + " papers are left open at once.");
        }
    }
}
