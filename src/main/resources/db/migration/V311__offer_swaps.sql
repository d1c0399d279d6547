-- What a member has and would give to another, or to anybody when offered_to is null; perhaps for something in return.
create table swap_offer (
    id            uuid        primary key,
    assignment_id uuid        not null references assignment on delete cascade,
    offered_by    uuid        not null references account on delete cascade,
    offered_to    uuid references account on delete cascade,
    offered_at    timestamptz not null,
    closed_at     timestamptz,
    outcome       text check (outcome in ('TAKEN', 'WITHDRAWN', 'OVERTAKEN')),
    check ((closed_at is null) = (outcome is null)),
    check (offered_to is distinct from offered_by)
);
create unique index swap_offer_once on swap_offer (assignment_id) where closed_at is null;
create index swap_offer_of_assignment on swap_offer (assignment_id);
create index swap_offer_offered_by on swap_offer (offered_by);
create index swap_offer_offered_to on swap_offer (offered_to);

-- However an assignment changes, what was offered of it as it was is offered no longer.
create function overtake_swap_offer() returns trigger language plpgsql as $$
begin
    if (new.account_id, new.role, new.due, new.meeting_id, new.removed_at)
           is distinct from (old.account_id, old.role, old.due, old.meeting_id, old.removed_at)
       or new.state in ('DONE', 'DECLINED') then
        update swap_offer set closed_at = now(), outcome = 'OVERTAKEN'
        where closed_at is null and assignment_id = new.id;
    end if;
    return new;
end $$;
create trigger overtake_swap_offer after update on assignment for each row execute function overtake_swap_offer();
