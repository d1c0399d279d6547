package org.colloquium.vote;

import org.colloquium.common.ui.Words;
import org.colloquium.paper.NumberOperator;
import org.colloquium.paper.NumberRange;
import org.colloquium.paper.SearchParameters;
import org.springframework.stereotype.Component;

/** {@code votes>=}: approvals on closed ballots, as in the column; an open ballot tells nothing. */
@Component
class VotesOperator implements NumberOperator {
    @Override
    public String name() {
        return "votes";
    }

    @Override
    public String condition(NumberRange range, SearchParameters parameters) {
        boolean alsoNone = range.contains(0);
        return (alsoNone ? "p.id not in " : "p.id in ") + """
                (select part.work_id
                 from ballot_paper bp join ballot b on b.id = bp.ballot_id join paper part on part.id = bp.paper_id
                 where b.group_id = :group and b.state = 'CLOSED' group by part.work_id
                 having sum((b.result -> 'counts' ->> bp.paper_id::text)::int)\s""" + (alsoNone ? "not " : "")
                + "between " + parameters.bind(range.from()) + " and " + parameters.bind(range.to()) + ")";
    }

    @Override
    public String words(NumberRange range) {
        return range.words(it -> it == 0 ? "none" : Words.number(it), "or more", "or fewer");
    }
}
