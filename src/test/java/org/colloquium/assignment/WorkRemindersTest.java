package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class WorkRemindersTest extends IntegrationTest {
    @Autowired
    WorkReminders reminders;

    @Autowired
    AssignmentService assignments;

    @Autowired
    TestAssignments given;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void whatIsDueSoonIsRemindedOfOnce() {
        AssignmentId soon = longAgo(given("Soon"));
        due(soon, 1);
        AssignmentId later = longAgo(given("Later"));
        due(later, 5);
        AssignmentId over = longAgo(given("Over"));
        due(over, -2);
        AssignmentId fresh = given("Given just now");
        due(fresh, 1);
        AssignmentId atMeeting = longAgo(given.assign(
                cast, papers.add(cast.group(), "Met"), cast.member(), "presenter", meetings.plan(cast, 1)));
        AssignmentId afterwards = longAgo(given.assign(
                cast, papers.add(cast.group(), "Not yet"), cast.member(), "presenter", meetings.plan(cast, 9)));
        List<AssignmentId> mine = List.of(soon, later, over, fresh, atMeeting, afterwards);
        assertThat(reminded(mine)).containsExactlyInAnyOrder(soon, atMeeting);
        assertThat(reminded(mine)).isEmpty();
    }

    @Test
    void whatIsDoneDeclinedOrWithdrawnIsNot() {
        AssignmentId done = longAgo(given("Done"));
        AssignmentId declined = longAgo(given("Declined"));
        AssignmentId withdrawn = longAgo(given("Withdrawn"));
        List<AssignmentId> mine = List.of(done, declined, withdrawn);
        mine.forEach(it -> due(it, 1));
        TestAccounts.as(cast.member(), () -> assignments.mark(done, Mark.of(AssignmentState.DONE)));
        TestAccounts.as(cast.member(), () -> assignments.mark(declined, Mark.declined("I am away")));
        database.sql("update assignment set removed_at = now() where id = ?")
                .param(withdrawn.value())
                .update();
        assertThat(reminded(mine)).isEmpty();
    }

    @Test
    void whatIsPutOffIsRemindedOfOnceMore() {
        AssignmentId moved = longAgo(given("Moved"));
        due(moved, 1);
        assertThat(reminded(List.of(moved))).containsExactly(moved);
        due(moved, 9);
        assertThat(reminded(List.of(moved))).isEmpty();
        due(moved, 1);
        database.sql("update assignment set reminded_at = now() - interval '8 days' where id = ?")
                .param(moved.value())
                .update();
        assertThat(reminded(List.of(moved))).containsExactly(moved);
        assertThat(reminded(List.of(moved))).isEmpty();
    }

    private List<AssignmentId> reminded(List<AssignmentId> of) {
        events.clear();
        reminders.remind();
        return events.stream(WorkDue.class)
                .flatMap(it -> it.assignments().stream())
                .filter(of::contains)
                .toList();
    }

    private AssignmentId given(String title) {
        return given.assign(cast, papers.add(cast.group(), title), cast.member(), "presenter");
    }

    private AssignmentId longAgo(AssignmentId id) {
        database.sql("update assignment set assigned_at = now() - interval '9 days' where id = ?")
                .param(id.value())
                .update();
        return id;
    }

    private void due(AssignmentId id, int days) {
        database.sql("update assignment set due = current_date + ? where id = ?")
                .params(days, id.value())
                .update();
    }
}
