package org.colloquium;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the whole application, without a web server, on the PostgreSQL that all tests of a run share. */
@SpringBootTest
@Import(TestSupport.class)
public abstract class IntegrationTest {}
