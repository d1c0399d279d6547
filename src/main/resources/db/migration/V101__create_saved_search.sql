-- A search of the library that a member keeps under a name, for oneself or for the group.
create table saved_search (
    id         uuid        primary key,
    group_id   uuid        not null references reading_group on delete cascade,
    account_id uuid        not null references account,
    name       text        not null check (length(name) between 1 and 80),
    query      text        not null check (length(query) between 1 and 1000),
    shared     boolean     not null,
    made_at    timestamptz not null
);
create unique index saved_search_name on saved_search (group_id, account_id, lower(name));
create index saved_search_account on saved_search (account_id);
create index saved_search_shared on saved_search (group_id) where shared;
