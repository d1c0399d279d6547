package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.colloquium.account.TestAccounts.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.colloquium.IntegrationTest;
import org.colloquium.StatementCount;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.propose.Level;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class BulkServiceTest extends IntegrationTest {
    private static final String ALL = "assign presenter round-robin to state:unassigned";

    @Autowired
    BulkService bulk;

    @Autowired
    AssignmentService assignments;

    @Autowired
    PreferenceService preferences;

    @Autowired
    BoardService board;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestAssignments given;

    @Autowired
    StatementCount count;

    @Autowired
    ApplicationEvents events;

    TestGroup.Cast cast;
    List<PaperId> all;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        all = IntStream.range(0, 4)
                .mapToObj(it -> papers.add(cast.group(), "Tide gauge number " + (char) ('A' + it)))
                .toList();
    }

    @Test
    void membersTakeTurnsWhoeverHasLeastFirst() {
        MeetingId meeting = meetings.plan(cast, 3, all.getFirst());
        BulkPlan plan = rehearse(ALL);
        assertThat(plan.works()).isTrue();
        assertThat(plan.rows()).extracting(BulkRow::member).doesNotHaveDuplicates();
        assertThat(made()).isEmpty();
        BulkDone done = assign(ALL);
        assertThat(done.made()).isEqualTo(4);
        assertThat(made())
                .extracting(AssignmentDetails::member)
                .containsExactlyInAnyOrder(cast.owner(), cast.organiser(), cast.member(), cast.otherMember());
        assertThat(made())
                .filteredOn(it -> it.paper().equals(all.getFirst()))
                .extracting(AssignmentDetails::meeting)
                .containsExactly(meeting);
        assertThat(events.stream(PapersAssigned.class)).hasSize(1);
        assertThat(rehearse(ALL).rows()).isEmpty();
    }

    @Test
    void namedMembersTakeTurnsByTheirRules() {
        as(
                cast.member(),
                () -> preferences.state(cast.group(), Map.of(all.getFirst(), new Preference(Level.CANNOT, false))));
        as(cast.otherMember(), () -> preferences.wish(cast.group(), new WorkWish(1, List.of(), List.of(), List.of())));
        String order = "assign reader to Mei Member, Max to state:unassigned";
        assertThat(rehearse(order).rows())
                .extracting(BulkRow::name)
                .filteredOn(it -> it.startsWith("Max"))
                .hasSize(1);
        BulkPlan nobody = rehearse("assign reader to Mei to \"gauge number A\"");
        assertThat(nobody.problems())
                .singleElement()
                .satisfies(it -> assertThat(it.problem()).isEqualTo("Nobody can take it: Mei Member cannot take it."));
        assertThatThrownBy(() -> assign("assign reader to Mei to \"gauge number A\""))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Nothing was assigned.");
    }

    @Test
    void aTableIsFollowedRowByRowAndTakenBackInOneStep() {
        MeetingId meeting = meetings.plan(cast, 3, all.get(1));
        String table = """
                paper;role;member;meeting;due
                Tide Gauge Number A;presenter;Mei Member;;2027-03-25
                %s;Reader;max;;
                """.formatted(all.get(1));
        BulkDone done = assign(table);
        assertThat(made())
                .extracting(AssignmentDetails::paper, AssignmentDetails::member, AssignmentDetails::role)
                .containsExactlyInAnyOrder(
                        tuple(all.get(0), cast.member(), PaperRole.PRESENTER),
                        tuple(all.get(1), cast.otherMember(), PaperRole.READER));
        assertThat(made()).extracting(AssignmentDetails::due).contains(LocalDate.of(2027, 3, 25));
        assertThat(made()).extracting(AssignmentDetails::meeting).contains(meeting);
        AssignmentDetails begun = made().stream()
                .filter(it -> it.member().equals(cast.member()))
                .findFirst()
                .orElseThrow();
        as(cast.member(), () -> assignments.mark(begun.id(), Mark.of(AssignmentState.STARTED)));
        assertThat(as(cast.organiser(), () -> bulk.undo(done.id()))).isEqualTo(1);
        assertThat(made()).extracting(AssignmentDetails::id).containsExactly(begun.id());
        assertThat(as(cast.organiser(), () -> bulk.undo(done.id()))).isZero();
    }

    @Test
    void everyErrorIsToldByItsRowAndNothingIsDone() {
        AssignmentId declined = given.assign(cast, all.get(3), cast.member(), "reader");
        as(cast.member(), () -> assignments.mark(declined, Mark.declined("No time")));
        papers.add(cast.group(), "Tide gauge number B");
        String table = """
                paper,role,member,meeting,due
                Tide gauge number A,reader,Mei Member,,
                Tide gauge number A,presenter,Mei Member,,
                Unknown,reader,Mei Member,,
                Tide gauge number B,reader,Mei Member,,
                Tide gauge number C,reader,Gwen Guest,,
                Tide gauge number C,,Mei Member,,
                Tide gauge number C,reader,Mei Member,2001-01-01,
                Tide gauge number C,reader,Mei Member,,tomorrow
                Tide gauge number D,reader,Mei Member,,
                """;
        BulkPlan plan = rehearse(table);
        assertThat(plan.rows().getFirst().problem()).isNull();
        assertThat(plan.problems())
                .extracting(BulkRow::line, BulkRow::problem)
                .containsExactly(
                        tuple(3, "Mei Member has a role on it already."),
                        tuple(4, "No paper of the library is “Unknown”."),
                        tuple(5, "Several papers are “Tide gauge number B”. Name it by its id."),
                        tuple(6, "Nobody who takes assignments is called “Gwen Guest”."),
                        tuple(7, "Name the role in 1 to 40 characters."),
                        tuple(8, "No coming meeting is “2001-01-01”. Name its day like 2027-03-25."),
                        tuple(9, "“tomorrow” is no day. Write it like 2027-03-25."),
                        tuple(10, "Mei Member has declined it."));
        assertThatThrownBy(() -> assign(table)).isInstanceOf(ConflictException.class);
        assertThat(made()).extracting(AssignmentDetails::id).containsExactly(declined);
    }

    @Test
    void whatIsNeitherIsRefusedInWords() {
        for (String wrong : List.of(
                "",
                "paper,who\nA,B",
                "assign presenter",
                "assign presenter round-robin votes>=3",
                "assign presenter to votes>=many",
                "assign presenter to Nobody to votes>=1",
                "paper,role,member\n\"A,reader,Mei",
                "paper,role,member")) {
            assertThatThrownBy(() -> rehearse(wrong)).as(wrong).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void manyRowsSendAsManyStatementsAsFew() throws Exception {
        String few = table(2);
        String many = table(4);
        rehearse(few);
        int least = count.during(() -> rehearse(few) != null).size();
        assertThat(count.during(() -> rehearse(many) != null)).hasSize(least);
    }

    @Test
    void onlyOrganisersAssignMany() {
        BulkDone done = assign(ALL);
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            assertThatThrownBy(() -> as(who, () -> bulk.rehearse(cast.group(), ALL)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(who, () -> bulk.assign(cast.group(), ALL)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(who, () -> bulk.undo(done.id()))).isInstanceOf(AccessDeniedException.class);
        }
        TestGroup.Cast other = stage.make();
        for (AccountId who : List.of(cast.stranger(), cast.administrator(), other.organiser())) {
            assertThatThrownBy(() -> as(who, () -> bulk.assign(cast.group(), ALL)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> bulk.undo(done.id()))).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> bulk.assign(cast.group(), ALL)).isInstanceOf(AuthenticationException.class);
        String theirs = "paper,role,member\n" + all.getFirst() + ",reader," + other.member();
        assertThat(as(other.organiser(), () -> bulk.rehearse(other.group(), theirs))
                        .problems())
                .hasSize(1);
    }

    private String table(int rows) {
        StringBuilder table = new StringBuilder("paper,role,member\n");
        all.stream().limit(rows).forEach(it -> table.append(it).append(",reader,Mei Member\n"));
        return table.toString();
    }

    private BulkPlan rehearse(String wish) {
        return as(cast.organiser(), () -> bulk.rehearse(cast.group(), wish));
    }

    private BulkDone assign(String wish) {
        return as(cast.organiser(), () -> bulk.assign(cast.group(), wish));
    }

    private List<AssignmentDetails> made() {
        return as(cast.guest(), () -> board.latest(cast.group())).assignments();
    }
}
