-- A meeting discusses papers of its own group.
select i.meeting_id::text from agenda_item i join meeting m on m.id = i.meeting_id join paper p on p.id = i.paper_id
where p.group_id <> m.group_id;

-- No two papers have the same place on an agenda.
select meeting_id::text from agenda_item group by meeting_id, place having count(*) > 1;
