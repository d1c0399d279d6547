package org.colloquium.paper;

import org.springframework.stereotype.Component;

/** {@code year:}: when a paper was published. */
@Component
class YearOperator implements NumberOperator {
    @Override
    public String name() {
        return "year";
    }

    @Override
    public String condition(NumberRange range, SearchParameters parameters) {
        return "extract(year from p.published) between " + parameters.bind(range.from()) + " and "
                + parameters.bind(range.to());
    }

    @Override
    public String words(NumberRange range) {
        return range.words(String::valueOf, "or later", "or earlier");
    }
}
