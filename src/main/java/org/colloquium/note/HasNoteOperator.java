package org.colloquium.note;

import java.util.Map;
import org.colloquium.paper.ChoiceOperator;
import org.colloquium.paper.SearchParameters;
import org.springframework.stereotype.Component;

/** {@code has:note}: papers with a note that the caller can read. */
@Component
class HasNoteOperator implements ChoiceOperator {
    private final Readers readers;

    HasNoteOperator(Readers readers) {
        this.readers = readers;
    }

    @Override
    public String name() {
        return "has";
    }

    @Override
    public Map<String, String> choices() {
        return Map.of("note", "a note");
    }

    @Override
    public String condition(String choice, SearchParameters parameters) {
        return "exists (select 1 from note where paper_id in (select part.id from paper part where part.work_id = p.id) and "
                + readers.in(parameters.group()).sees() + ")";
    }
}
