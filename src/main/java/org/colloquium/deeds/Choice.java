package org.colloquium.deeds;

import java.io.Serializable;
import java.util.UUID;

/**
 * A person or group to filter by.
 *
 * @param more what tells two of the same name apart
 */
public record Choice(UUID id, String name, String more) implements Serializable {}
