-- Each member has one vote on a ballot at most, and only who is enrolled has one.
select v.ballot_id || ' ' || v.member_id from vote v
left join ballot_voter e on e.ballot_id = v.ballot_id and e.member_id = v.member_id
group by v.ballot_id, v.member_id having count(*) > 1 or count(e.member_id) = 0;

-- Votes lie on ballots that are open or closed: there are none before the opening, and those of one without a result are burnt.
select b.id::text from ballot b
where b.state in ('DRAFT', 'NOMINATIONS', 'INQUORATE', 'CANCELLED')
  and (exists (select 1 from vote v where v.ballot_id = b.id)
    or exists (select 1 from counted_vote c where c.ballot_id = b.id));

-- A closed ballot has a result, and no other has.
select id::text from ballot where (state = 'CLOSED') <> (result is not null);

-- A ballot that ended since too few voted asked for more than there were.
select id::text from ballot where state = 'INQUORATE'
  and ((shortfall ->> 'votes')::int >= (shortfall ->> 'needed')::int or quorum_votes is null and quorum_percent is null);

-- While a ballot is open every vote is its member's; once it is closed every vote is counted, parted from its member.
select v.ballot_id || ' ' || v.member_id from vote v join ballot b on b.id = v.ballot_id
where (b.state = 'OPEN' and v.sealed_answer is null) or (b.state = 'CLOSED' and v.sealed_answer is not null);

-- Who gave their vote to another has none, and the other gave none away.
select e.ballot_id || ' ' || e.member_id from ballot_voter e
join ballot b on b.id = e.ballot_id and b.state = 'OPEN'
join ballot_voter d on d.ballot_id = e.ballot_id and d.member_id = e.delegate_id
where d.delegate_id is not null
   or exists (select 1 from vote v where v.ballot_id = e.ballot_id and v.member_id = e.member_id);

-- Of a closed ballot no more votes are members' than were counted.
select b.id::text from ballot b where b.state = 'CLOSED'
  and (select count(*) from vote v where v.ballot_id = b.id) > (select count(*) from counted_vote c where c.ballot_id = b.id);

-- A closed ballot has counted as many votes as its result says, abstentions aside, in places from 0 on without a gap.
select b.id::text from ballot b left join counted_vote c on c.ballot_id = b.id
where b.state = 'CLOSED'
group by b.id
having count(c.id) filter (where not jsonb_exists(c.answer, 'abstain')) <> (b.result ->> 'votes')::int or max(c.place) <> count(c.id) - 1;

-- The winners of a ballot are among its papers, and no more than it has seats.
select b.id::text from ballot b
where b.state = 'CLOSED'
  and (jsonb_array_length(b.result -> 'winners') > b.seats
    or exists (select 1 from jsonb_array_elements_text(b.result -> 'winners') as winner (id)
               where not exists (select 1 from ballot_paper p
                                 where p.ballot_id = b.id and p.paper_id::text = winner.id)));

-- Who approves approves of papers that are on the ballot, among the votes that are counted.
select distinct v.ballot_id::text
from counted_vote v
cross join jsonb_array_elements_text(v.answer -> 'approve') as approved (id)
where jsonb_typeof(v.answer -> 'approve') = 'array'
  and not exists (select 1 from ballot_paper p where p.ballot_id = v.ballot_id and p.paper_id::text = approved.id);

-- In a season every vote that is counted leaves something or nothing, abstentions aside; without one none does.
select distinct b.id::text from ballot b join counted_vote c on c.ballot_id = b.id
where (b.season is not null and not jsonb_exists(c.answer, 'abstain')) <> (c.left_over is not null);

-- The closed ballots of a season are numbered from 1 on without a gap, and no others.
select group_id || ' ' || season from ballot where season is not null
group by group_id, season
having max(season_place) <> count(season_place)
    or count(*) filter (where (state = 'CLOSED') <> (season_place is not null)) > 0;

-- How a ballot stands is kept while it is open, where that was agreed.
select b.id::text from ballot b
where (b.state <> 'OPEN' or not b.results_while_open)
  and (exists (select 1 from interim_result i where i.ballot_id = b.id)
    or exists (select 1 from interim_vote i where i.ballot_id = b.id));

-- The papers of an open ballot are held, and those of no other.
select distinct b.id::text from ballot b join ballot_paper p on p.ballot_id = b.id
where (b.state = 'OPEN') <> (p.held_paper_id is not null);

-- A paper that is held by a ballot is of its group.
select distinct b.id::text from ballot b join ballot_paper bp on bp.ballot_id = b.id
join paper p on p.id = bp.held_paper_id
where p.group_id <> b.group_id;

-- The papers of a ballot are numbered from 0 on without a gap, and one that has opened has some.
select b.id::text from ballot b left join ballot_paper p on p.ballot_id = b.id
group by b.id
having min(p.place) <> 0 or max(p.place) <> count(p.place) - 1
    or (b.state in ('OPEN', 'CLOSED') and count(p.place) = 0);

-- Nobody is enrolled before a ballot opens.
select distinct b.id::text from ballot b join ballot_voter e on e.ballot_id = b.id where b.state in ('DRAFT', 'NOMINATIONS');

-- A ballot that opens or closes by itself is waited for by the clock.
select b.id::text from ballot b
where ((b.state in ('DRAFT', 'NOMINATIONS') and b.opens_at > now()) or (b.state = 'OPEN' and (b.closes_at > now() or b.remind_at > now())))
  and not exists (select 1 from scheduled_tasks t
                  where t.task_name = 'ballot-clock' and t.task_instance like b.id || '@%');
