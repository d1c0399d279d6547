package org.colloquium.paper;

import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code saved:}: whether the caller has saved it. */
@Component
class SavedOperator implements ChoiceOperator {
    @Override
    public String name() {
        return "saved";
    }

    @Override
    public Map<String, String> choices() {
        return Map.of("yes", "by you", "no", "not by you");
    }

    @Override
    public String condition(String choice, SearchParameters parameters) {
        return (choice.equals("yes") ? "" : "not ") + MarkOperator.marked("s.saved");
    }
}
