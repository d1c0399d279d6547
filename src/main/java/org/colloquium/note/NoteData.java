package org.colloquium.note;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.Person;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody wrote about papers. */
@Component
class NoteData implements PersonalData {
    private final JdbcClient database;
    private final Leftovers leftovers;
    private final ApplicationEventPublisher events;

    NoteData(JdbcClient database, Leftovers leftovers, ApplicationEventPublisher events) {
        this.database = database;
        this.leftovers = leftovers;
        this.events = events;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "note.author_id",
                "note.hidden_by",
                "note.settled_by",
                "reply.author_id",
                "reply.hidden_by",
                "blind_rule.account_id",
                "mention.account_id",
                "sighting.account_id",
                "reaction.account_id",
                "report.reporter_id",
                "report.handled_by",
                "image.owner_id");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.markdown("notes", "Your notes and replies, as a text to read.", """
                select '# ' || p.title_text || E'\\n\\n' || string_agg(t.words, E'\\n\\n---\\n\\n' order by t.written_at) || E'\\n\\n'
                from (select n.paper_id, n.written_at,
                             to_char(n.written_at at time zone 'UTC', 'YYYY-MM-DD') || case n.visibility
                                 when 'PRIVATE' then ', private' else '' end || E'\\n\\n' || n.markdown as words
                      from note n where n.author_id = :person and n.markdown <> ''
                      union all
                      select n.paper_id, r.written_at,
                             to_char(r.written_at at time zone 'UTC', 'YYYY-MM-DD') || E', a reply\\n\\n' || r.markdown
                      from reply r join note n on n.id = r.note_id where r.author_id = :person and r.markdown <> '') t
                join paper p on p.id = t.paper_id group by p.id, p.title_text order by min(t.written_at)""");
        into.json("notes", "Your notes.", """
                select g.name as "group", n.id, n.paper_id, p.title, n.visibility, n.markdown, n.quote, n.prefix, n.suffix,
                       n.start_at, n.end_at, n.page, n.meaning, n.tags, n.written_at, n.shared_at, n.edited_at,
                       n.deleted_at, n.hidden_at, n.hidden_reason
                from note n join paper p on p.id = n.paper_id join reading_group g on g.id = n.group_id
                where n.author_id = :person order by n.written_at, n.id""");
        into.json("replies", "Your replies.", """
                select g.name as "group", r.id, r.note_id, n.paper_id, p.title, r.markdown, r.written_at, r.edited_at, r.deleted_at,
                       r.hidden_at, r.hidden_reason
                from reply r join note n on n.id = r.note_id join paper p on p.id = n.paper_id
                join reading_group g on g.id = r.group_id where r.author_id = :person order by r.written_at, r.id""");
        into.json(
                "blind-first",
                "Papers on which others' notes are hidden from you until you have written, and where you have.",
                """
                select 'hidden' as what, paper_id, ends_at as at from blind_rule where account_id = :person
                union all select 'seen', paper_id, since from sighting where account_id = :person order by at""");
        into.json("mentions", "Notes and replies that name you.", """
                select n.paper_id, m.note_id, m.reply_id
                from mention m join note n on n.id = m.note_id left join reply r on r.id = m.reply_id
                where m.account_id = :person and n.deleted_at is null and n.hidden_at is null
                  and r.deleted_at is null and r.hidden_at is null and n.visibility = 'GROUP'
                  and not is_veiled(n.paper_id, n.author_id, :person)
                  and not is_veiled(n.paper_id, coalesce(r.author_id, n.author_id), :person)
                order by m.note_id, m.reply_id""");
        into.json("threads-settled", "Threads that you resolved.", """
                select id as note_id, settled_at from note where settled_by = :person order by settled_at""");
        into.json("earlier-words", "What your notes and replies said before you changed them.", """
                select v.note_id, v.reply_id, v.markdown, v.written_at
                from text_version v left join note n on n.id = v.note_id left join reply r on r.id = v.reply_id
                where coalesce(n.author_id, r.author_id) = :person order by v.id""");
        into.json("reactions", "Your reactions to notes and replies.", """
                select note_id, reply_id, kind, since from reaction where account_id = :person order by id""");
        into.json("reports", "Notes and replies that you reported to the moderators.", """
                select note_id, reply_id, reason, made_at, handled_at, outcome
                from report where reporter_id = :person order by id""");
        into.json("reports-handled", "Reports that you handled as a moderator.", """
                select note_id, reply_id, reason, made_at, handled_at, outcome
                from report where handled_by = :person order by handled_at, id""");
        into.files("images", "Images that you put into notes, replies and shared pages.", """
                select id || '.' || split_part(type, '/', 2) as name, bytes
                from image where owner_id = :person order by id""");
        into.json("texts-hidden", "Notes and replies of others that you hid.", """
                select 'note' as kind, id, hidden_at, hidden_reason from note where hidden_by = :person
                union all select 'reply', id, hidden_at, hidden_reason from reply where hidden_by = :person""");
    }

    @Override
    public void erase(Leaving person) {
        UUID who = person.id().value();
        shown(who).forEach(events::publishEvent);
        unname(who);
        for (String mine : List.of("blind_rule", "mention", "sighting", "reaction")) {
            database.sql("delete from " + mine + " where account_id = ?")
                    .param(who)
                    .update();
        }
        database.sql("delete from report where reporter_id = ?").param(who).update();
        database.sql("delete from reply where author_id = ? and (deleted_at is not null or not ?)")
                .params(who, person.notesStay())
                .update();
        database.sql("""
                        delete from note n
                        where n.author_id = :who and (n.visibility = 'PRIVATE' or n.deleted_at is not null or not :stay)
                          and not exists (select from reply r where r.note_id = n.id and r.author_id <> :who)""").param("who", who).param("stay", person.notesStay()).update();
        database.sql("""
                        update note set markdown = '', deleted_at = coalesce(deleted_at, now()), hidden_at = null,
                                        hidden_by = null, hidden_reason = null, version = version + 1
                        where author_id = :who and (deleted_at is not null or not :stay)""").param("who", who).param("stay", person.notesStay()).update();
        leftovers.forgetDeleted("n.author_id = ?", who);
        database.sql("""
                        delete from image i where owner_id = ?
                        and not exists (select from image_use u where u.image_id = i.id)""").param(who).update();
    }

    /** What others wrote stays, without the name of this person where it was chosen and not only written. */
    private void unname(UUID who) {
        for (String update :
                List.of("note set version = version + 1,", "reply set version = version + 1,", "text_version set")) {
            database.sql("update " + update + """
                             markdown = regexp_replace(markdown, '@\\[[^\\[\\]\\n]*\\]\\(member:' || :who || '\\)', '@' || :former, 'g')
                            where position('](member:' || :who || ')' in markdown) > 0""")
                    .param("who", who.toString())
                    .param("former", Person.FORMER)
                    .update();
        }
    }

    /** Where others read something of this person. */
    private List<NotesChanged> shown(UUID who) {
        return database.sql("""
                        select group_id, paper_id, target is not null as anchored from note where author_id = :who and visibility = 'GROUP'
                        union select n.group_id, n.paper_id, n.target is not null from reply r join note n on n.id = r.note_id
                        where r.author_id = :who and n.visibility = 'GROUP'
                        union select n.group_id, n.paper_id, n.target is not null from reaction x left join reply r on r.id = x.reply_id
                        join note n on n.id = coalesce(x.note_id, r.note_id) where x.account_id = :who""")
                .param("who", who)
                .query((row, number) -> new NotesChanged(
                        new GroupId(row.getObject("group_id", UUID.class)),
                        new PaperId(row.getObject("paper_id", UUID.class)),
                        row.getBoolean("anchored"),
                        null))
                .list();
    }
}
