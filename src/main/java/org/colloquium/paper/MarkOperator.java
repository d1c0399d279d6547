package org.colloquium.paper;

import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code is:}: what the caller has saved or hidden. */
@Component
class MarkOperator implements ChoiceOperator {
    static final String NAME = "is";
    static final String HIDDEN = "hidden";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> choices() {
        return Map.of("saved", "saved by you", HIDDEN, "hidden by you");
    }

    @Override
    public String condition(String choice, SearchParameters parameters) {
        return marked(choice.equals(HIDDEN) ? "s.hidden" : "s.saved");
    }

    /** The caller's own mark on the paper. */
    static String marked(String condition) {
        return "exists (select 1 from paper_state s where s.paper_id = p.id and s.account_id = :me and " + condition
                + ")";
    }
}
