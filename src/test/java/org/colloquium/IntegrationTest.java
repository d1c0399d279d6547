package org.colloquium;

import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.TestBallots;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the whole application, without a web server, on the PostgreSQL that all tests of a run share. */
@SpringBootTest
@Import({
    TestAccounts.class,
    TestGroup.class,
    TestPapers.class,
    TestBallots.class,
    TestMeetings.class,
    TestAssignments.class,
    TestNotes.class,
    TestThings.class
})
public abstract class IntegrationTest {}
