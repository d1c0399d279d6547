package org.colloquium.assignment;

import java.io.Serializable;

/** Many assignments were made: {@code id} takes them back at once. */
public record BulkDone(BulkId id, int made) implements Serializable {}
