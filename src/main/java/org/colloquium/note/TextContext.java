package org.colloquium.note;

import java.util.List;
import org.colloquium.common.References;

/**
 * What is shown with a text and is not its own.
 *
 * @param shared whether the group reads it
 * @param versions how many earlier versions of its words are kept
 * @param references whom and what it names
 */
record TextContext(boolean shared, List<ReactionDetails> reactions, int versions, References references) {}
