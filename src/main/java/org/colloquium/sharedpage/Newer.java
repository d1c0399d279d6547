package org.colloquium.sharedpage;

import java.util.List;

/**
 * What an editor has to apply.
 *
 * @param version the one that it has then
 */
public record Newer(int version, List<byte[]> updates) {}
