package org.colloquium.assignment;

import java.util.Map;
import org.colloquium.paper.ChoiceOperator;
import org.colloquium.paper.SearchParameters;
import org.springframework.stereotype.Component;

/** {@code state:assigned} and {@code state:unassigned}: whether anybody has the paper who did not decline it. */
@Component
class AssignedOperator implements ChoiceOperator {
    @Override
    public String name() {
        return "state";
    }

    @Override
    public Map<String, String> choices() {
        return Map.of("assigned", "assigned to somebody", "unassigned", "assigned to nobody");
    }

    @Override
    public String condition(String choice, SearchParameters parameters) {
        return (choice.equals("unassigned") ? "p.id not in " : "p.id in ") + """
                (select part.work_id from assignment a join paper part on part.id = a.paper_id
                 where a.group_id = :group and a.removed_at is null and a.state <> 'DECLINED')""";
    }
}
