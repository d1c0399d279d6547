package org.colloquium.vote.api;

import java.util.List;

/**
 * A vote as its method asks for it; by approval, the candidates approved of.
 *
 * @param approve none is an answer too
 */
record AnswerJson(List<String> approve) {}
