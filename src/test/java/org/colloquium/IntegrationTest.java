package org.colloquium;

import com.vaadin.flow.internal.CurrentInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** A test of the whole application, without a web server, on the PostgreSQL that all tests of a run share. */
@SpringBootTest(properties = TestSupport.CLOCK)
@AutoConfigureMockMvc
@Import(TestSupport.class)
@ExtendWith(KeepsInvariants.class)
public abstract class IntegrationTest {
    /**
     * A test of screens before this one may have left its session, and with it its user, on this thread; and the last
     * application started in this JVM has made its own holder everybody's.
     */
    @BeforeEach
    void beNobody(@Autowired SecurityContextHolderStrategy holder) {
        CurrentInstance.clearAll();
        SecurityContextHolder.setContextHolderStrategy(holder);
        SecurityContextHolder.clearContext();
    }
}
