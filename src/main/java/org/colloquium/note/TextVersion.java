package org.colloquium.note;

import java.io.Serializable;
import java.time.Instant;

/** What a text said from then on, until the next version; its author is the text's. */
public record TextVersion(String markdown, Instant writtenAt) implements Serializable {}
