package org.colloquium.vote;

import org.colloquium.common.ui.Words;
import org.colloquium.paper.NumberOperator;
import org.colloquium.paper.NumberRange;
import org.colloquium.paper.SearchParameters;
import org.springframework.stereotype.Component;

/** {@code upvotes>=}: how many members upvoted it, as in the column. */
@Component
class UpvotesOperator implements NumberOperator {
    @Override
    public String name() {
        return "upvotes";
    }

    @Override
    public String condition(NumberRange range, SearchParameters parameters) {
        boolean alsoNone = range.contains(0);
        return (alsoNone ? "p.id not in " : "p.id in ") + """
                (select part.work_id from upvote u join paper part on part.id = u.paper_id and part.group_id = :group
                 group by part.work_id having count(distinct u.member_id)\s""" + (alsoNone ? "not " : "")
                + "between " + parameters.bind(range.from()) + " and " + parameters.bind(range.to()) + ")";
    }

    @Override
    public String words(NumberRange range) {
        return range.words(it -> it == 0 ? "none" : Words.number(it), "or more", "or fewer");
    }
}
