-- A shared page is in the group of its paper.
select s.paper_id::text from shared_page s join paper p on p.id = s.paper_id where s.group_id <> p.group_id;

-- A shared page has every update that its state does not have yet, and no other.
select s.paper_id::text from shared_page s left join shared_page_update u on u.paper_id = s.paper_id
group by s.paper_id
having count(u.version) <> s.version - s.state_version
    or min(u.version) <> s.state_version + 1 or max(u.version) <> s.version;

-- A shared page is as its last sitting left it.
select s.paper_id::text from shared_page s
where not exists (select from shared_page_sitting t
                  where t.paper_id = s.paper_id and t.version = s.version and t.markdown = s.markdown);
