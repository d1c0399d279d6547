package org.colloquium;

import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestExports;
import org.colloquium.account.TestFactors;
import org.colloquium.account.TestMailServer;
import org.colloquium.account.TestPolicy;
import org.colloquium.account.TestSignIn;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.assignment.TestProposals;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.mail.TestOutbox;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.TestPapers;
import org.colloquium.paper.TestVeil;
import org.colloquium.vote.TestBallots;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Everything that makes people and things for tests. */
@TestConfiguration
@Import({
    TestAccounts.class,
    TestSignIn.class,
    TestMailServer.class,
    TestOutbox.class,
    TestFactors.class,
    TestPolicy.class,
    TestGroup.class,
    TestPapers.class,
    TestDigests.class,
    TestBallots.class,
    TestNotes.class,
    TestMeetings.class,
    TestAssignments.class,
    TestProposals.class,
    TestVeil.class,
    TestThings.class,
    TestPages.class,
    StatementCount.class,
    ApiRoutes.class,
    TestAnswers.class,
    TestExports.class,
    DocumentedAnswers.class
})
public class TestSupport {
    /** A setting with which jobs begin sooner than on a server, since tests wait for them. */
    public static final String CLOCK = "db-scheduler.polling-interval=300ms";

    /** Argon2id as on a server, but of a nineteenth of the memory: a third of the time of many tests was hashing. */
    @Bean
    static BeanPostProcessor quickPasswords() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder ? new Argon2PasswordEncoder(16, 32, 1, 1024, 1) : bean;
            }
        };
    }
}
