package org.colloquium.note;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps papers that somebody has noted. A private note keeps its paper too, and so does one that its author may still
 * bring back, but neither is named: whoever undoes an import must not learn of it.
 */
@Component
class NoteUse implements PaperUse {
    private final JdbcClient database;
    private final CurrentUser currentUser;

    NoteUse(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    @Override
    public Map<PaperId, String> usedOf(GroupId group, Collection<PaperId> papers) {
        return database
                .sql("""
                        select paper_id, bool_or(visibility = 'GROUP' and deleted_at is null
                                                 and not is_veiled(paper_id, author_id, cast(:me as uuid))) as seen
                        from note where group_id = :group and paper_id = any (:papers)
                        group by paper_id""")
                .param("group", group.value())
                .param("papers", papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .param("me", currentUser.find().map(AccountId::value).orElse(null))
                .query((row, number) -> Map.entry(
                        new PaperId(row.getObject("paper_id", UUID.class)),
                        row.getBoolean("seen") ? "has notes" : "is in use"))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
