package org.colloquium;

import org.springframework.boot.test.context.SpringBootTest;

/** A test of the whole application, without a web server, on the PostgreSQL that all tests of a run share. */
@SpringBootTest
public abstract class IntegrationTest {}
