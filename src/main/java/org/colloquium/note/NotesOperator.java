package org.colloquium.note;

import org.colloquium.common.ui.Words;
import org.colloquium.paper.NumberOperator;
import org.colloquium.paper.NumberRange;
import org.colloquium.paper.SearchParameters;
import org.springframework.stereotype.Component;

/** {@code notes>=}: how many notes the caller can read on a paper, as in the column. */
@Component
class NotesOperator implements NumberOperator {
    private final Readers readers;

    NotesOperator(Readers readers) {
        this.readers = readers;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String condition(NumberRange range, SearchParameters parameters) {
        return "(select count(*) from note where paper_id in (select part.id from paper part where part.work_id = p.id) and "
                + readers.in(parameters.group()).sees() + ") between " + parameters.bind(range.from()) + " and "
                + parameters.bind(range.to());
    }

    @Override
    public String words(NumberRange range) {
        return range.words(it -> it == 0 ? "none" : Words.number(it), "or more", "or fewer");
    }
}
