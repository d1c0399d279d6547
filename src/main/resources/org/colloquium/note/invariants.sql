-- A note is on a paper of its own group.
select n.id::text from note n join paper p on p.id = n.paper_id where p.group_id <> n.group_id;

-- A reply is in the group of its note.
select r.id::text from reply r join note n on n.id = r.note_id where n.group_id <> r.group_id;

-- Nobody but its author has replied to a private note.
select n.id::text from note n
where n.visibility = 'PRIVATE'
  and exists (select 1 from reply r where r.note_id = n.id and r.author_id <> n.author_id and r.deleted_at is null);

-- Who is named in a reply is named under its own note.
select m.reply_id::text from mention m join reply r on r.id = m.reply_id where r.note_id <> m.note_id;

-- Of a private note the group has neither reactions nor earlier words.
select n.id::text from note n
where n.visibility = 'PRIVATE'
  and (exists (select 1 from reaction x where x.note_id = n.id)
       or exists (select 1 from text_version v where v.note_id = n.id));

-- A report is in the group of the text that it is about.
select x.id::text from report x left join reply r on r.id = x.reply_id join note n on n.id = coalesce(x.note_id, r.note_id)
where x.group_id <> n.group_id;

-- An image is shown in texts of its own group.
select i.id::text from image i join image_use u on u.image_id = i.id left join reply r on r.id = u.reply_id
left join shared_page p on p.paper_id = u.page_id left join note n on n.id = coalesce(u.note_id, r.note_id)
where coalesce(n.group_id, p.group_id) <> i.group_id;
