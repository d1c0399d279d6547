-- Where each field of a paper comes from, if not from the entry that brought it, or from the person who added it:
-- {"doi": {"digest": id, "place": n}}, {"title": {"by": account, "at": time}}, {"venue": {"paper": one merged into it}}.
alter table paper
    add column venue   text,
    add column comment text,
    add column origins jsonb not null default '{}';

-- What was kept only with the entries.
update paper p set venue = e.venue, comment = e.comment
from digest_entry e join digest d on d.id = e.digest_id
where d.state = 'IMPORTED' and e.added and e.paper_id = p.id and num_nonnulls(e.venue, e.comment) > 0;

-- Who edited a paper so far was not kept, but what differs from its entry was written by a person.
update paper p set origins =
       case when p.title <> e.title then '{"title": {"hand": true}}'::jsonb else '{}' end
    || case when p.abstract <> e.abstract then '{"abstract": {"hand": true}}'::jsonb else '{}' end
    || case when p.authors <> e.authors then '{"authors": {"hand": true}}'::jsonb else '{}' end
    || case when p.doi is distinct from e.doi then '{"doi": {"hand": true}}'::jsonb else '{}' end
from digest_entry e join digest d on d.id = e.digest_id
where d.state = 'IMPORTED' and e.added and e.paper_id = p.id and p.version > 0;
