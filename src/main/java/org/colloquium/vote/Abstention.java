package org.colloquium.vote;

import java.util.Map;

/** The answer of who has voted and takes no side: it is in the turnout, and in no count. */
public final class Abstention {
    public static final Map<String, Object> ANSWER = Map.of("abstain", true);

    private Abstention() {}

    public static boolean is(Map<String, ?> answer) {
        return answer.equals(ANSWER);
    }
}
