package org.colloquium;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** A test of the whole application, without a web server, on the PostgreSQL that all tests of a run share. */
@SpringBootTest
@Import(TestSupport.class)
public abstract class IntegrationTest {
    @Autowired
    private SecurityContextHolderStrategy security;

    /** A later application context of the same run has put its own in this place. */
    @BeforeEach
    final void holdSecurityInThisApplication() {
        SecurityContextHolder.setContextHolderStrategy(security);
    }
}
