package org.colloquium.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.springframework.boot.test.context.TestComponent;

/** Plans meetings for the tests of other features. */
@TestComponent
public class TestMeetings {
    private final MeetingService meetings;

    TestMeetings(MeetingService meetings) {
        this.meetings = meetings;
    }

    /** A meeting that many days from now, in Room 2.14. */
    public MeetingId plan(TestGroup.Cast cast, int days, PaperId... agenda) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(days, ChronoUnit.DAYS);
        MeetingPlan plan = new MeetingPlan(start, "", "Room 2.14", List.of(agenda));
        return TestAccounts.as(
                cast.organiser(), () -> meetings.plan(cast.group(), plan).id());
    }
}
