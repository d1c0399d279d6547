-- A role on a paper that organisers leave to whoever takes it first. One for a meeting goes with the meeting.
create table open_slot (
    id            uuid        primary key,
    group_id      uuid        not null references reading_group on delete cascade,
    paper_id      uuid        not null references paper on delete cascade,
    role          text        not null check (length(role) between 1 and 40),
    due           date,
    meeting_id    uuid references meeting on delete cascade,
    opened_by     uuid        not null references person,
    opened_at     timestamptz not null,
    closed_at     timestamptz,
    assignment_id uuid references assignment on delete set null,
    check (assignment_id is null or closed_at is not null)
);
create unique index open_slot_once on open_slot (paper_id, lower(role), meeting_id) nulls not distinct
    where closed_at is null;
create index open_slot_of_group on open_slot (group_id) where closed_at is null;
create index open_slot_of_meeting on open_slot (meeting_id);
create index open_slot_opened_by on open_slot (opened_by);
create index open_slot_of_assignment on open_slot (assignment_id);

-- However somebody gets the role, nobody can take it after that.
create function fill_open_slot() returns trigger language plpgsql as $$
begin
    if new.removed_at is null and new.state <> 'DECLINED' then
        update open_slot set closed_at = now(), assignment_id = new.id
        where closed_at is null and paper_id = new.paper_id and lower(role) = lower(new.role)
          and meeting_id is not distinct from new.meeting_id;
    end if;
    return new;
end $$;
create trigger fill_open_slot after insert or update of role, meeting_id, state, removed_at on assignment
    for each row execute function fill_open_slot();
