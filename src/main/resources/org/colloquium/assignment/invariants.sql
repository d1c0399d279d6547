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
-- What is left open is for a paper, and a meeting, of its own group.
select s.id::text from open_slot s
join paper p on p.id = s.paper_id left join meeting m on m.id = s.meeting_id
where p.group_id <> s.group_id or m.group_id <> s.group_id;

-- Nobody has what is left open.
select s.id::text from open_slot s
join assignment a on a.paper_id = s.paper_id and lower(a.role) = lower(s.role)
     and a.meeting_id is not distinct from s.meeting_id
where s.closed_at is null and a.removed_at is null and a.state <> 'DECLINED';

-- Who offers an assignment has it still to do.
select o.id::text from swap_offer o join assignment a on a.id = o.assignment_id
where o.closed_at is null
  and (a.account_id <> o.offered_by or a.removed_at is not null or a.state in ('DONE', 'DECLINED'));
