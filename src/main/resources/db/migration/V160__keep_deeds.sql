-- The audit log: ids and words of the program only. People's names are joined when it is shown, so no key refers to them.
create table deed (
    id         uuid        primary key,
    kind       text        not null,
    done_by    uuid,
    group_id   uuid,
    subject_id uuid,
    details    jsonb       not null,
    done_at    timestamptz not null
);
create index deed_done_at on deed (done_at, id);
create index deed_group on deed (group_id, done_at);
create index deed_done_by on deed (done_by, done_at);

-- For the application as for administrators it can only grow.
create function keep_deeds() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log can only grow.' using errcode = 'insufficient_privilege';
end $$;
create trigger deed_stays before update or delete on deed for each row execute function keep_deeds();
create trigger deeds_stay before truncate on deed for each statement execute function keep_deeds();
