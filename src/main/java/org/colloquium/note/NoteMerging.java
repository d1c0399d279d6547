package org.colloquium.note;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/** Notes and replies of two accounts of one person become one's. */
@Component
class NoteMerging implements AccountMerging {
    private static final Set<String> PLAIN = Set.of(
            "note.author_id",
            "note.hidden_by",
            "note.settled_by",
            "reply.author_id",
            "reply.hidden_by",
            "report.handled_by",
            "image.owner_id");
    private static final Set<String> ONCE = Set.of(
            "blind_rule.account_id",
            "mention.account_id",
            "sighting.account_id",
            "reaction.account_id",
            "report.reporter_id");

    private final AccountColumns columns;

    NoteMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Stream.concat(PLAIN.stream(), ONCE.stream()).collect(Collectors.toSet());
    }

    @Override
    public List<String> brings(AccountId account) {
        return Stream.concat(
                        columns.count("note.author_id", account, "note", "notes").stream(),
                        columns.count("reply.author_id", account, "reply", "replies").stream())
                .toList();
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        columns.settle(from, into, """
                delete from blind_rule it where account_id = :from and exists (
                    select from blind_rule mine where mine.account_id = :into and mine.group_id = it.group_id
                      and mine.paper_id is not distinct from it.paper_id)""", """
                delete from sighting it where account_id = :from and exists (
                    select from sighting mine where mine.account_id = :into and mine.paper_id = it.paper_id)""", """
                update note set markdown = replace(markdown, 'member:' || :from, 'member:' || :into), version = version + 1
                where id in (select note_id from mention where account_id = :from and reply_id is null)""", """
                update reply set markdown = replace(markdown, 'member:' || :from, 'member:' || :into), version = version + 1
                where id in (select reply_id from mention where account_id = :from)""", """
                update text_version set markdown = replace(markdown, 'member:' || :from, 'member:' || :into)
                where position('](member:' || :from || ')' in markdown) > 0""", """
                delete from mention it where account_id = :from and exists (
                    select from mention mine where mine.account_id = :into and mine.note_id = it.note_id
                      and mine.reply_id is not distinct from it.reply_id)""", """
                delete from reaction it where account_id = :from and exists (
                    select from reaction mine where mine.account_id = :into and mine.kind = it.kind
                      and (mine.note_id = it.note_id or mine.reply_id = it.reply_id))""", """
                delete from report it where reporter_id = :from and handled_at is null and exists (
                    select from report mine where mine.reporter_id = :into and mine.handled_at is null
                      and (mine.note_id = it.note_id or mine.reply_id = it.reply_id))""");
        columns.move(columns(), from, into);
    }
}
