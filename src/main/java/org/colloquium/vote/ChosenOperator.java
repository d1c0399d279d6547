package org.colloquium.vote;

import java.util.Map;
import org.colloquium.paper.ChoiceOperator;
import org.colloquium.paper.SearchParameters;
import org.springframework.stereotype.Component;

/** {@code is:chosen}: what a closed ballot chose. */
@Component
class ChosenOperator implements ChoiceOperator {
    @Override
    public String name() {
        return "is";
    }

    @Override
    public Map<String, String> choices() {
        return Map.of("chosen", "chosen by a ballot");
    }

    @Override
    public String condition(String choice, SearchParameters parameters) {
        return """
                p.id in (select part.work_id
                 from ballot_paper bp join ballot b on b.id = bp.ballot_id join paper part on part.id = bp.paper_id
                 where b.group_id = :group and b.state = 'CLOSED'
                   and b.result -> 'winners' @> to_jsonb(bp.paper_id::text))""";
    }
}
