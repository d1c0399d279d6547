package org.colloquium.paper;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code state:}: how far the caller is with a paper. */
@Component
class StateOperator implements ChoiceOperator {
    @Override
    public String name() {
        return "state";
    }

    @Override
    public Map<String, String> choices() {
        return Map.of("unread", "unread by you", "skimmed", "skimmed by you", "read", "read by you");
    }

    @Override
    public String condition(String choice, SearchParameters parameters) {
        return choice.equals(Reading.UNREAD.word())
                ? "not " + MarkOperator.marked("s.reading <> 'UNREAD'")
                : MarkOperator.marked("s.reading = " + parameters.bind(choice.toUpperCase(Locale.ROOT)));
    }
}
