package org.colloquium.vote;

import java.io.Serializable;

/** A ballot for which members propose papers. */
public record Nominating(BallotId id, String title) implements Serializable {}
