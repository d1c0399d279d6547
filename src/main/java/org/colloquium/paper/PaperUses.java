package org.colloquium.paper;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.group.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why papers cannot simply go: what features hold on to, and what members marked. */
@Component
class PaperUses {
    private final List<PaperUse> features;
    private final JdbcClient database;

    PaperUses(List<PaperUse> features, JdbcClient database) {
        this.features = features;
        this.database = database;
    }

    /** The used ones with the reasons, marks of members among them. */
    Map<PaperId, String> of(GroupId group, Collection<PaperId> papers) {
        Map<PaperId, String> used = byFeatures(group, papers);
        marked(papers).forEach(it -> used.merge(it, "a member marked it", PaperUses::both));
        return used;
    }

    /** The used ones with the reasons, apart from marks. */
    Map<PaperId, String> byFeatures(GroupId group, Collection<PaperId> papers) {
        Map<PaperId, String> used = new HashMap<>();
        for (PaperUse feature : papers.isEmpty() ? List.<PaperUse>of() : features) {
            feature.usedOf(group, papers).forEach((paper, why) -> used.merge(paper, why, PaperUses::both));
        }
        return used;
    }

    private List<PaperId> marked(Collection<PaperId> papers) {
        return database.sql("""
                        select distinct paper_id from paper_state
                        where paper_id = any (?)
                          and (reading <> 'UNREAD' or saved or hidden or remark <> '')""")
                .param(PaperRows.array(papers))
                .query(PaperRows.ID)
                .list();
    }

    private static String both(String one, String other) {
        return one + ", " + other;
    }
}
