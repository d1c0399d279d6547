package org.colloquium.paper.query;

import java.util.List;

/** What stands between an operator and its value. */
public enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE(">"),
    LESS("<"),
    IS(":"),
    /** Another way to write {@link #IS}; no tree has it. */
    EQUALS("=");

    /** Longer signs first. */
    static final List<Comparison> ALL = List.of(values());

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
