-- A place in triage is at a paper of that group.
select t.account_id || ' ' || t.queue from triage_place t join paper p on p.id = t.paper_id
where p.group_id <> t.group_id;
