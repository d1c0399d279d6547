-- Assignments that were made at once, so that they can be taken back at once.
create table bulk_assignment (
    id       uuid        primary key,
    group_id uuid        not null references reading_group on delete cascade,
    made_by  uuid        not null references person,
    made_at  timestamptz not null
);
create index bulk_assignment_of_group on bulk_assignment (group_id);
create index bulk_assignment_made_by on bulk_assignment (made_by);
alter table assignment add bulk_id uuid references bulk_assignment on delete set null;
create index assignment_of_bulk on assignment (bulk_id) where bulk_id is not null;
