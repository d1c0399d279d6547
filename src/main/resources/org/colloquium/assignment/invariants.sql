-- An assignment is for a paper, and a meeting, of its own group.
select a.id::text from assignment a
join paper p on p.id = a.paper_id left join meeting m on m.id = a.meeting_id
where p.group_id <> a.group_id or m.group_id <> a.group_id;

-- Where an assignment is on its way, it is known since when.
select id::text from assignment
where (state <> 'OPEN' and marked_at is null)
   or (state = 'STARTED' and started_at is null)
   or (state = 'OPEN' and started_at is not null);

-- A proposal is for papers, and meetings, of its own group.
select w.group_id::text from proposal_work w
join paper p on p.id = w.paper_id left join meeting m on m.id = w.meeting_id
where p.group_id <> w.group_id or m.group_id <> w.group_id;

-- A paper of a proposal is for one meeting.
select paper_id::text from proposal_work
group by group_id, paper_id having count(distinct coalesce(meeting_id::text, '')) > 1;
