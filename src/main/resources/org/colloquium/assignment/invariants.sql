-- An assignment is for a paper, and a meeting, of its own group.
select a.id::text from assignment a
join paper p on p.id = a.paper_id left join meeting m on m.id = a.meeting_id
where p.group_id <> a.group_id or m.group_id <> a.group_id;

-- Where an assignment is on its way, it is known since when.
select id::text from assignment
where (state <> 'OPEN' and marked_at is null)
   or (state = 'STARTED' and started_at is null)
   or (state = 'OPEN' and started_at is not null);
