package org.colloquium.vote;

import java.util.Map;
import org.colloquium.paper.ChoiceOperator;
import org.colloquium.paper.SearchParameters;
import org.springframework.stereotype.Component;

/** {@code is:upvoted}: what the caller upvoted. */
@Component
class UpvotedOperator implements ChoiceOperator {
    @Override
    public String name() {
        return "is";
    }

    @Override
    public Map<String, String> choices() {
        return Map.of("upvoted", "upvoted by you");
    }

    @Override
    public String condition(String choice, SearchParameters parameters) {
        return "exists (select 1 from upvote u join paper part on part.id = u.paper_id"
                + " where part.work_id = p.id and u.member_id = :me)";
    }
}
