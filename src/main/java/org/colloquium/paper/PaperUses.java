package org.colloquium.paper;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
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
        return marked(null, group, papers);
    }

    /** The same without the marks of this person, who does not stand in their own way. */
    Map<PaperId, String> apartFrom(AccountId me, GroupId group, Collection<PaperId> papers) {
        return marked(me, group, papers);
    }

    private Map<PaperId, String> marked(@Nullable AccountId except, GroupId group, Collection<PaperId> papers) {
        Map<PaperId, String> used = byFeatures(group, papers);
        merged(papers).forEach(it -> used.merge(it, "is merged with another paper", PaperUses::both));
        marked(except, papers).forEach(it -> used.merge(it, "is marked by a member", PaperUses::both));
        return used;
    }

    private Map<PaperId, String> byFeatures(GroupId group, Collection<PaperId> papers) {
        Map<PaperId, String> used = new HashMap<>();
        for (PaperUse feature : papers.isEmpty() ? List.<PaperUse>of() : features) {
            feature.usedOf(group, papers).forEach((paper, why) -> used.merge(paper, why, PaperUses::both));
        }
        return used;
    }

    /** Somebody has seen to it that these are one work: taking one of them away is no longer a matter of the import. */
    private List<PaperId> merged(Collection<PaperId> papers) {
        return database.sql("""
                        select id from paper p where id = any (?)
                          and (merged_into is not null or exists (select 1 from paper m where m.merged_into = p.id))""")
                .param(PaperRows.array(papers))
                .query(PaperRows.ID)
                .list();
    }

    private List<PaperId> marked(@Nullable AccountId except, Collection<PaperId> papers) {
        return database.sql("""
                        select distinct paper_id from paper_state
                        where paper_id = any (:papers) and account_id is distinct from cast(:except as uuid)
                          and (reading <> 'UNREAD' or saved or hidden or remark <> '')""")
                .param("papers", PaperRows.array(papers))
                .param("except", except == null ? null : except.value())
                .query(PaperRows.ID)
                .list();
    }

    private static String both(String one, String other) {
        return one + ", " + other;
    }
}
