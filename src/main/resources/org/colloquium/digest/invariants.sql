-- The papers of a digest are papers of its group.
select e.digest_id || ' ' || e.place from digest_entry e join digest d on d.id = e.digest_id
join paper p on p.id in (e.paper_id, e.like_paper)
where p.group_id <> d.group_id;

-- What a digest says it found, added and knew already is what its entries come to.
select d.id::text from digest d left join digest_entry e on e.digest_id = d.id
where d.state = 'IMPORTED'
group by d.id
having d.found <> count(e.place) or d.added <> count(*) filter (where e.added)
    or d.duplicates <> count(*) filter (where e.verdict = 'SAME');

-- The entries of a draft have brought no papers yet.
select d.id::text from digest d
where d.state = 'DRAFT' and (d.added > 0 or d.duplicates > 0 or exists (
    select 1 from digest_entry e where e.digest_id = d.id and (e.added or e.taken_out or e.paper_id is not null)));

-- The entries of a digest are numbered from 0 on without a gap.
select digest_id::text from digest_entry group by digest_id having min(place) <> 0 or max(place) <> count(*) - 1;

-- Every digest has the bytes that it came as.
select d.id::text from digest d left join digest_source s on s.digest_id = d.id
where s.digest_id is null or length(s.bytes) <> d.size or sha256(s.bytes) <> d.sha256;

-- A paper goes with one digest at most when that is undone.
select paper_id::text from digest_entry where taken_out and paper_id is not null group by paper_id having count(*) > 1;
